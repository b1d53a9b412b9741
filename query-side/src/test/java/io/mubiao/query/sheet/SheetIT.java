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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class SheetIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void aSheetCarriesItsContentDigestAndVersion() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var answer = read(cast.drafter, sheet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.json().path("contentDigest").asString())
                .isEqualTo(sheet.state().contentDigest());
        var content = answer.json().path("content");
        assertThat(content.path("projectName").asString()).isEqualTo("志愿服务");
        assertThat(content.path("indicators").size()).isEqualTo(4);
        assertThat(content.path("indicators").path(0).has("parsedValue")).isTrue();
        assertThat(answer.json().path("unit").asString())
                .isEqualTo(cast.drafter.unit().value());
    }

    @Test
    void whatIsPossibleIsToldToEachCaller() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        assertThat(possible(cast.drafter, sheet)).containsExactly("edit", "submit", "discard");

        sheet.submit();

        assertThat(possible(cast.drafter, sheet)).containsExactly("withdraw");
        assertThat(possible(cast.department, sheet)).containsExactly("pass", "return", "reject");
        assertThat(possible(cast.auditor, sheet)).isEmpty();

        sheet.pass(cast.department).pass(cast.office).pass(cast.performance);

        assertThat(possible(cast.approver, sheet)).containsExactly("return", "reject", "approve");
    }

    @Test
    void aStageInReviewHasADeadlineAndAnEarlierVersionHasNone() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));
        assertThat(read(cast.drafter, sheet).json().path("deadline").isNull()).isTrue();

        sheet.submitFor(3);
        var answer = read(cast.drafter, sheet).json();
        assertThat(answer.path("deadline").path("workingDays").asInt()).isEqualTo(3);
        assertThat(answer.path("deadline").path("overdue").asBoolean()).isFalse();
        assertThat(answer.path("chain").path(0).path("workingDays").asInt()).isEqualTo(3);
        assertThat(answer.path("chain").path(1).path("workingDays").isNull()).isTrue();
        var earlier =
                api.get(cast.drafter, "/api/sheets/" + sheet.id + "/versions/2").json();
        assertThat(earlier.path("deadline").isNull()).isTrue();
    }

    @Test
    void theChainShowsWhoSigned() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);

        var chain = read(cast.drafter, sheet).json().path("chain");

        assertThat(chain.size()).isEqualTo(4);
        assertThat(chain.path(0).path("stage").asString()).isEqualTo("department");
        assertThat(chain.path(0).path("signedBy").asString())
                .isEqualTo(cast.department.id().value());
        assertThat(chain.path(0).path("signedAt").asString()).isNotEmpty();
        assertThat(chain.path(1).path("signedBy").isNull()).isTrue();
    }

    @Test
    void theReasonsOfAReturnNameTheirCells() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(
                        cast.department,
                        null,
                        new Reason("a2", "value", "份数过多"),
                        new Reason(null, "annualAmount", "与预算不符"));

        var reasons = read(cast.drafter, sheet).json().path("reasons");

        assertThat(reasons.path(0).path("label").asString()).isEqualTo("产出指标 / 数量指标 / 第 2 行 绩效值");
        assertThat(reasons.path(1).path("label").asString()).isEqualTo("项目年度金额（元）");
        assertThat(reasons.path(1).path("text").asString()).isEqualTo("与预算不符");
    }

    @Test
    void anApprovedRevisionStaysInForceWhileTheNextIsDrafted() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();
        var approvedAt = sheet.version();
        sheet.revise().edit(cast.drafter, Contents.amount("99999"));

        var details = read(cast.drafter, sheet).json();

        assertThat(details.path("state").asString()).isEqualTo("DRAFT");
        assertThat(details.path("revision").asInt()).isEqualTo(2);
        assertThat(details.path("inForce").path("revision").asInt()).isEqualTo(1);
        assertThat(details.path("inForce").path("version").asLong()).isEqualTo(approvedAt);
        assertThat(details.path("inForce").path("approvalNumber").asString()).isEqualTo("平财发〔2026〕1号");
    }

    @Test
    void eachRoleSeesASheetFromItsStageOn() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));
        expectSeenBy(sheet, cast.drafter, cast.colleague, cast.auditor);
        expectUnseenBy(sheet, cast.department, cast.office, cast.performance, cast.approver, cast.admin);

        sheet.submit();
        expectSeenBy(sheet, cast.drafter, cast.department, cast.auditor);
        expectUnseenBy(sheet, cast.departmentElsewhere, cast.office, cast.performance, cast.approver);

        sheet.pass(cast.department);
        expectSeenBy(sheet, cast.department, cast.office);
        expectUnseenBy(sheet, cast.officeElsewhere, cast.performance, cast.approver);

        sheet.pass(cast.office);
        expectSeenBy(sheet, cast.office, cast.performance);
        expectUnseenBy(sheet, cast.approver);

        sheet.pass(cast.performance);
        expectSeenBy(sheet, cast.approver);

        sheet.sendBack(cast.approver, null, new Reason(null, null, "请重做"));
        expectSeenBy(sheet, cast.drafter, cast.department, cast.office, cast.performance, cast.approver);
        expectUnseenBy(sheet, cast.drafterElsewhere, cast.admin, new Cast().auditor, new Cast().performance);
    }

    @Test
    void whatOneMayNotSeeAnswersLikeWhatDoesNotExist() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var invisible = api.get(cast.drafterElsewhere, "/api/sheets/" + sheet.id);
        var unknown = api.get(cast.drafterElsewhere, "/api/sheets/" + UUID.randomUUID());

        assertThat(invisible.status()).isEqualTo(404);
        assertThat(invisible.code()).isEqualTo("SHEET_NOT_FOUND");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(invisible.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        assertThat(invisible.json().path("type")).isEqualTo(unknown.json().path("type"));
    }

    @Test
    void everythingAboutAnInvisibleSheetIsInvisible() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        for (var part :
                List.of("", "?asOf=2030-01-01T00:00:00Z", "/versions/1", "/compare?from=1&to=1", "/history", "/why")) {
            var answer = api.get(cast.drafterElsewhere, "/api/sheets/" + sheet.id + part);

            assertThat(answer.status()).as(part).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("SHEET_NOT_FOUND");
        }
    }

    @Test
    void anIdThatIsNoUuidIsMalformed() {
        var answer = api.get(cast.drafter, "/api/sheets/7");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("path").asString())
                .isEqualTo("id");
    }

    private Api.Answer read(Actor actor, SheetLife sheet) {
        return api.get(actor, "/api/sheets/" + sheet.id + "?atLeast=" + sheet.version());
    }

    private Api.Answer list(Actor actor, String parameters) {
        return api.get(actor, "/api/sheets" + parameters);
    }

    private List<String> possible(Actor actor, SheetLife sheet) {
        var possible = new ArrayList<String>();
        for (JsonNode verb : read(actor, sheet).json().path("possible")) {
            possible.add(verb.asString());
        }
        return possible;
    }

    private void expectSeenBy(SheetLife sheet, Actor... actors) {
        for (var actor : actors) {
            assertThat(read(actor, sheet).status()).as(actor.name()).isEqualTo(200);
            eventually(() -> assertThat(list(actor, "").ids()).contains(sheet.id.toString()));
        }
    }

    private void expectUnseenBy(SheetLife sheet, Actor... actors) {
        for (var actor : actors) {
            assertThat(read(actor, sheet).code()).as(actor.name()).isEqualTo("SHEET_NOT_FOUND");
            eventually(() -> {
                var page = list(actor, "?sheet=" + sheet.id + "&atLeast=" + sheet.version());
                assertThat(page.json().path("lagging").asBoolean()).isFalse();
                assertThat(page.ids()).doesNotContain(sheet.id.toString());
            });
        }
    }
}
