package io.mubiao.query.sheet;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviewers see what was submitted, nothing newer; the drafting unit and the auditor see all. */
@QuerySideTest
class UnsubmittedTextIT {

    private static final String PUBLIC = "志愿服务";
    private static final String PRIVATE = "尚未送审的新名称";

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void aRevisionUnderWayIsReadByItsUnitAndTheAuditorOnly() {
        everyReadAgrees(
                life().submitAndApprove().revise().edit(cast.drafter, Contents.nameAndAmount(PRIVATE, "7654321")));
    }

    @Test
    void whatIsChangedAfterAReturnIsReadByTheUnitAndTheAuditorOnly() {
        everyReadAgrees(life().submit()
                .pass(cast.department)
                .pass(cast.office)
                .sendBack(cast.performance, null, new Reason(null, null, "请细化"))
                .edit(cast.drafter, Contents.nameAndAmount(PRIVATE, "7654321")));
    }

    @Test
    void whatIsChangedAfterAWithdrawalIsReadByTheUnitAndTheAuditorOnly() {
        var sheet = life().submit().withdraw().edit(cast.drafter, Contents.nameAndAmount(PRIVATE, "7654321"));
        everyReadAgrees(sheet, List.of(cast.department));
    }

    @Test
    void anAdjustmentThatWasGivenUpStaysItsUnits() {
        var sheet = life().submitAndApprove()
                .revise()
                .edit(cast.drafter, Contents.nameAndAmount(PRIVATE, "7654321"))
                .abandonRevision();
        everyReadAgrees(sheet);
        assertThat(read(cast.approver, sheet, "").json().path("contentDigest").asString())
                .isEqualTo(sheet.state().contentDigest());
    }

    @Test
    void whatIsSubmittedIsReadByTheReviewersWithItsWholeHistory() {
        var sheet = life().submitAndApprove()
                .revise()
                .edit(cast.drafter, Contents.nameAndAmount(PRIVATE, "7654321"))
                .submit();
        for (var reader : List.of(cast.department, cast.approver, cast.auditor, cast.drafter)) {
            assertThat(read(reader, sheet, "").body()).contains(PRIVATE).contains("7654321");
            assertThat(read(reader, sheet, "/history").body()).contains(PRIVATE);
            eventually(() -> assertThat(api.get(reader, "/api/sheets?q=" + Api.encoded(PRIVATE))
                            .ids())
                    .containsExactly(sheet.id.toString()));
        }
    }

    @Test
    void figuresAreOfWhatTheCallerMayRead() {
        var sheet = life().submitAndApprove().revise().edit(cast.drafter, Contents.nameAndAmount(PRIVATE, "7654321"));
        var submitted = sheet.state().inForce().content().annualAmount();
        eventually(() -> assertThat(amountsPerUnit(cast.auditor)).containsExactly("1 7654321"));
        for (var reviewer : List.of(cast.office, cast.performance, cast.approver)) {
            assertThat(amountsPerUnit(reviewer)).as(reviewer.name()).containsExactly("1 " + submitted);
        }
        assertThat(amountsPerUnit(cast.drafter)).containsExactly("1 7654321");
    }

    /** Count and amount of each unit's sheets. */
    private List<String> amountsPerUnit(Actor reader) {
        return api.get(reader, "/api/statistics")
                .json()
                .path("units")
                .valueStream()
                .map(unit -> unit.path("count").asString() + " "
                        + unit.path("amount").asString())
                .toList();
    }

    private SheetLife life() {
        return store.sheet(cast).draft(Contents.of(PUBLIC));
    }

    private void everyReadAgrees(SheetLife sheet) {
        everyReadAgrees(sheet, List.of(cast.department, cast.office, cast.performance));
    }

    private void everyReadAgrees(SheetLife sheet, List<Actor> reviewers) {
        var underWay = sheet.state().content().projectName().equals(PRIVATE);
        for (var owner : List.of(cast.drafter, cast.colleague, cast.auditor)) {
            assertThat(reads(owner, sheet)).as(owner.name()).anyMatch(body -> body.contains(PRIVATE));
            eventually(() -> assertThat(found(owner, sheet, PRIVATE)).isEqualTo(underWay));
        }
        for (var reviewer : reviewers) {
            assertThat(reads(reviewer, sheet))
                    .as(reviewer.name())
                    .allSatisfy(body -> assertThat(body)
                            .contains(PUBLIC.substring(0, 2))
                            .doesNotContain(PRIVATE)
                            .doesNotContain("7654321"));
            eventually(() -> assertThat(found(reviewer, sheet, PUBLIC)).isTrue());
            assertThat(found(reviewer, sheet, PRIVATE)).isFalse();
            assertThat(api.get(reviewer, "/api/sheets?minAmount=7000000").ids()).isEmpty();
            assertThat(api.get(reviewer, "/api/sheets").body()).doesNotContain(PRIVATE);
            assertThat(read(reviewer, sheet, "").json().path("version").asLong())
                    .isEqualTo(sheet.version());
        }
    }

    /** Every read of one sheet, with all that it says. */
    private List<String> reads(Actor reader, SheetLife sheet) {
        var version = sheet.version();
        return List.of(
                read(reader, sheet, "").body(),
                read(reader, sheet, "?atLeast=" + version).body(),
                read(reader, sheet, "/versions/" + version).body()
                        + read(reader, sheet, "/versions/" + (version - 1)).body(),
                read(reader, sheet, "/history").body(),
                PUBLIC
                        + read(reader, sheet, "/compare?from=1&to=" + version).body()
                        + read(reader, sheet, "/compare?from=1&to=" + (version - 1))
                                .body(),
                read(reader, sheet, "/document?format=txt").body(),
                read(reader, sheet, "/document?format=html&version=" + (version - 1))
                        .body(),
                PUBLIC + read(reader, sheet, "/findings").body(),
                PUBLIC + read(reader, sheet, "/why").body());
    }

    private boolean found(Actor reader, SheetLife sheet, String text) {
        return api.get(reader, "/api/sheets?q=" + Api.encoded(text)).ids().contains(sheet.id.toString());
    }

    private Api.Answer read(Actor reader, SheetLife sheet, String what) {
        return api.get(api.issuer().tokenFor(reader), "/api/sheets/" + sheet.id + what, "*/*");
    }
}
