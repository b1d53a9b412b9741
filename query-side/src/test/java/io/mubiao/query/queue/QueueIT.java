package io.mubiao.query.queue;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class QueueIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void whoHasNoRoleFindsEmptyLists() {
        store.sheet(cast).draft(Contents.of("志愿服务"));
        var nobody = cast.actor("nobody", "无职", "101001");

        for (var list : List.of("/api/queue", "/api/queue?view=DONE", "/api/sheets", "/api/sheets?q=x&year=2026")) {
            var answer = api.get(nobody, list);

            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.ids()).as(list).isEmpty();
        }
    }

    @Test
    void aDraftWaitsForTheDraftersOfItsUnitOnly() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        expectIn("TODO", cast.drafter, sheet);
        expectIn("TODO", cast.colleague, sheet);
        expectNotIn("TODO", cast.drafterElsewhere, sheet);
        expectNotIn("TODO", cast.department, sheet);
    }

    @Test
    void aSheetWaitsForTheReviewersOfItsStageAndUnit() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        expectIn("TODO", cast.department, sheet);
        expectNotIn("TODO", cast.departmentElsewhere, sheet);
        expectNotIn("TODO", cast.drafter, sheet);
        expectNotIn("TODO", cast.office, sheet);

        sheet.pass(cast.department);

        expectIn("TODO", cast.office, sheet);
        expectNotIn("TODO", cast.officeElsewhere, sheet);
        expectNotIn("TODO", cast.department, sheet);

        sheet.pass(cast.office);

        expectIn("TODO", cast.performance, sheet);

        sheet.pass(cast.performance);

        expectIn("TODO", cast.approver, sheet);
        expectNotIn("TODO", cast.performance, sheet);
    }

    @Test
    void aSheetOfAnotherCountyWaitsForNobodyHere() {
        var elsewhere = new Cast();
        var sheet = store.sheet(elsewhere)
                .draft(Contents.of("志愿服务"))
                .submit()
                .pass(elsewhere.department)
                .pass(elsewhere.office);

        expectIn("TODO", elsewhere.performance, sheet);
        expectNotIn("TODO", cast.performance, sheet);
    }

    @Test
    void whoDraftedTheSheetIsNotOfferedItsReview() {
        var both = cast.actor("both", "刘两职", "101", Role.DEPARTMENT_REVIEWER, Role.DRAFTER);
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).edit(both, Contents.amount("30000"));
        sheet.submit();

        expectIn("TODO", cast.department, sheet);
        expectNotIn("TODO", both, sheet);
    }

    @Test
    void whoSignedInThisRoundIsNotOfferedALaterStage() {
        var both = cast.actor("both", "刘两职", "F01", Role.FINANCE_OFFICE_REVIEWER, Role.PERFORMANCE_REVIEWER);
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .pass(cast.department)
                .pass(both);

        expectIn("TODO", cast.performance, sheet);
        expectNotIn("TODO", both, sheet);
    }

    @Test
    void aReturnedSheetWaitsForItsDraftersAgain() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(cast.department, null, new Reason("a1", "value", "频次过低"));

        expectIn("TODO", cast.drafter, sheet);
        expectNotIn("TODO", cast.department, sheet);
        assertThat(item("TODO", cast.drafter, sheet).path("returns").asInt()).isEqualTo(1);
    }

    @Test
    void anApprovedSheetWaitsForNobody() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();

        expectIn("DONE", cast.approver, sheet);
        for (var actor : List.of(cast.drafter, cast.department, cast.office, cast.performance, cast.approver)) {
            expectNotIn("TODO", actor, sheet);
        }
    }

    @Test
    void whatOneDecidedIsDoneAndWhatOneTouchedIsInvolved() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(cast.colleague, Contents.amount("30000"))
                .submit()
                .sendBack(cast.department, null, new Reason(null, null, "请细化"));

        expectIn("DONE", cast.department, sheet);
        expectIn("DONE", cast.drafter, sheet);
        expectIn("INVOLVED", cast.drafter, sheet);
        expectIn("INVOLVED", cast.colleague, sheet);
        expectNotIn("DONE", cast.colleague, sheet);
        expectNotIn("INVOLVED", cast.office, sheet);
    }

    @Test
    void whatOneMayNoLongerSeeIsNotShownAsDone() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);
        expectIn("DONE", cast.department, sheet);

        var moved = new Actor(
                cast.department.id(), cast.department.name(), cast.unit("102"), cast.region, cast.department.roles());

        expectNotIn("DONE", moved, sheet);
        expectNotIn("INVOLVED", moved, sheet);
    }

    @Test
    void waitingSinceIsWhenTheSheetCameToItsStageNotItsLastChange() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));
        var drafted = sheet.state().changedAt();
        sheet.edit(cast.drafter, Contents.amount("30000")).edit(cast.drafter, Contents.amount("40000"));

        eventually(() -> {
            var item = item("TODO", cast.drafter, sheet);
            assertThat(item.path("version").asLong()).isEqualTo(3);
            assertThat(item.path("waitingSince").asString()).isEqualTo(drafted.toString());
            assertThat(item.path("annualAmount").asString()).isEqualTo("40000");
        });
    }

    private Api.Answer queue(String view, Actor actor, String more) {
        return api.get(actor, "/api/queue?view=" + view + more);
    }

    private JsonNode item(String view, Actor actor, SheetLife sheet) {
        var found = new ArrayList<JsonNode>();
        queue(view, actor, "").json().path("items").forEach(found::add);
        return found.stream()
                .filter(item -> item.path("id").asString().equals(sheet.id.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.id + " is not in " + view));
    }

    private void expectIn(String view, Actor actor, SheetLife sheet) {
        eventually(() -> assertThat(queue(view, actor, "&size=200").ids()).contains(sheet.id.toString()));
    }

    private void expectNotIn(String view, Actor actor, SheetLife sheet) {
        eventually(() -> {
            var page = queue(view, actor, "&size=200&sheet=" + sheet.id + "&atLeast=" + sheet.version());
            assertThat(page.json().path("lagging").asBoolean()).isFalse();
            assertThat(page.ids()).doesNotContain(sheet.id.toString());
        });
    }
}
