package io.mubiao.query.inbox;

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
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class InboxIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private int said;

    @Test
    void whoWorksAtAStageIsToldThatASheetHasComeUntilItHasGoneOn() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        expectKinds(cast.department, "ARRIVED");
        var notice = items(cast.department).path(0);
        assertThat(notice.path("text").asString()).isEqualTo("《志愿服务》已到“主管部门审核”环节，等待办理");
        assertThat(notice.path("sheet").asString()).isEqualTo(sheet.id.toString());
        expectKinds(cast.departmentElsewhere);
        expectKinds(cast.drafter);

        sheet.pass(cast.department);

        expectKinds(cast.office, "ARRIVED");
        expectKinds(cast.department);
    }

    @Test
    void whoMayNotSignIsNotToldToAct() {
        var both = cast.actor("both", "两职", "101001", Role.DRAFTER, Role.PERFORMANCE_REVIEWER);
        store.sheet(cast)
                .draft(both, Contents.of("志愿服务"))
                .submit(both)
                .pass(cast.department)
                .pass(cast.office);

        expectKinds(cast.performance, "ARRIVED");
        expectKinds(both);
    }

    @Test
    void whoWroteASheetIsToldWhatBecameOfIt() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).edit(cast.colleague, Contents.amount("30000"));
        sheet.submit().sendBack(cast.department, null, new Reason(null, null, "请量化"));

        expectKinds(cast.drafter, "RETURNED");
        expectKinds(cast.colleague, "RETURNED");
        assertThat(items(cast.drafter).path(0).path("text").asString()).isEqualTo("李主管 在“主管部门审核”环节退回了《志愿服务》");
        expectKinds(cast.actor("successor", "接任", "101001", Role.DRAFTER), "RETURNED");

        sheet.submitAndApprove();

        expectKinds(cast.drafter, "APPROVED", "RETURNED");
        expectKinds(cast.actor("successor", "接任", "101001", Role.DRAFTER));
        expectKinds(cast.drafterElsewhere);
        expectKinds(cast.auditor);
    }

    @Test
    void anAmendmentIsForTheUnitAndComesToTheNextStageWhenItIsConfirmed() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        sheet.amend(cast.department, Contents.goal("服务 15 次"))
                .pass(cast.department, new Opinion("修改完善后通过", Grade.GOOD, Map.of()));

        expectKinds(cast.drafter, "AMENDED");
        expectKinds(cast.office);

        sheet.confirmAmendment();

        expectKinds(cast.office, "ARRIVED");
        expectKinds(cast.drafter);
    }

    @Test
    void aPassThatIsTakenBackBringsTheSheetBackAndItsAuthorsLearnOfIt() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);
        expectKinds(cast.office, "ARRIVED");

        sheet.takeBack(cast.department, "误点通过");

        expectKinds(cast.office);
        expectKinds(cast.drafter, "TAKEN_BACK");
    }

    @Test
    void aSheetThatIsHandedOverComesToWhoAnswersForItNow() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);

        sheet.handOver(cast.officeElsewhere.unit(), "职责调整");

        expectKinds(cast.officeElsewhere, "ARRIVED");
        expectKinds(cast.office);
    }

    @Test
    void aReminderReachesWhomItNames() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        says(
                sheet,
                cast.drafter,
                new SheetReminded(
                        sheet.id,
                        new TalkId(UUID.randomUUID()),
                        1,
                        1,
                        "department",
                        List.of(new Addressee(cast.department.id(), "李主管")),
                        null));

        expectKinds(cast.department, "REMINDED", "ARRIVED");
        expectKinds(cast.drafter);

        sheet.at(Instant.now()).pass(cast.department);

        expectKinds(cast.department);
    }

    @Test
    void aRejectionAndASecondChanceAreTold() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        sheet.reject(cast.department, new Reason(null, null, "与职能无关"));
        expectKinds(cast.drafter, "REJECTED");
        assertThat(items(cast.drafter).path(0).path("text").asString()).isEqualTo("李主管 在“主管部门审核”环节对《志愿服务》决定不予通过");

        sheet.reopen("补充材料");

        expectKinds(cast.drafter, "REOPENED", "REJECTED");
    }

    @Test
    void aNoteReachesWhoeverWorksOnTheSheetAndAReplyWhoSpokeBefore() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        var note = noted(sheet, Audience.ALL);
        says(sheet, cast.department, note);
        expectKinds(cast.drafter, "NOTED");
        expectKinds(cast.colleague);

        says(sheet, cast.drafter, new NoteAnswered(sheet.id, note.note(), new TalkId(UUID.randomUUID()), "已改"));
        expectKinds(cast.department, "ANSWERED", "ARRIVED");

        says(sheet, cast.department, new NoteWithdrawn(sheet.id, note.note()));
        expectKinds(cast.drafter);
        expectKinds(cast.department, "ARRIVED");

        says(sheet, cast.drafter, noted(sheet, Audience.ALL));
        expectKinds(cast.department, "NOTED", "ARRIVED");
    }

    @Test
    void aNoteForReviewersIsNotToldToTheUnit() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);
        says(sheet, cast.office, noted(sheet, Audience.REVIEWERS));

        expectKinds(cast.department, "NOTED");
        expectKinds(cast.drafter);
    }

    @Test
    void whatWasMarkedIsRead() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        sheet.sendBack(cast.department, null, new Reason(null, null, "请量化")).submitAndApprove();
        expectKinds(cast.drafter, "APPROVED", "RETURNED");
        store.asOwner()
                .sql("insert into write_model.inbox_read values (?, ?, now())")
                .params(
                        cast.drafter.id().value(),
                        items(cast.drafter).path(1).path("id").asLong())
                .update();

        var unread = api.get(cast.drafter, "/api/inbox?unread=true").json();
        assertThat(unread.path("unread").asInt()).isEqualTo(1);
        assertThat(kinds(unread)).containsExactly("APPROVED");
        assertThat(items(cast.drafter).path(0).path("readAt").isNull()).isTrue();
        assertThat(items(cast.drafter).path(1).path("readAt").isNull()).isFalse();
    }

    @Test
    void pagesFollowEachOtherAndKindsNarrowThem() {
        var first = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        var second = store.sheet(cast).draft(Contents.of("道路养护")).submit();
        expectKinds(cast.department, "ARRIVED", "ARRIVED");

        var page = api.get(cast.department, "/api/inbox?size=1").json();
        var rest = api.get(
                        cast.department,
                        "/api/inbox?size=1&cursor=" + page.path("next").asLong())
                .json();

        assertThat(page.path("items").path(0).path("sheet").asString()).isEqualTo(second.id.toString());
        assertThat(rest.path("items").path(0).path("sheet").asString()).isEqualTo(first.id.toString());
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(kinds(api.get(cast.department, "/api/inbox?kind=NOTED&kind=REMINDED")
                        .json()))
                .isEmpty();
        assertThat(api.get(cast.department, "/api/inbox?kind=OTHER").status()).isEqualTo(400);
        assertThat(api.get(cast.department, "/api/inbox?since=2026").status()).isEqualTo(400);
    }

    @Test
    void whatIsLongPastIsLeftToTheHistory() {
        store.sheet(cast)
                .at(Instant.now().minus(Duration.ofDays(100)))
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(cast.department, null, new Reason(null, null, "请量化"));
        expectKinds(cast.drafter, "RETURNED");

        store.sheet(cast)
                .at(Instant.now().minus(Duration.ofDays(100)))
                .draft(Contents.of("道路养护"))
                .submit();

        expectKinds(cast.department, "ARRIVED");
        assertThat(items(cast.drafter).valueStream()).as("the sheet that waits").hasSize(1);
    }

    private static NoteMade noted(SheetLife sheet, Audience audience) {
        return new NoteMade(
                sheet.id, new TalkId(UUID.randomUUID()), 1, sheet.version(), "annualGoal", null, "请量化", audience);
    }

    private void says(SheetLife sheet, Actor actor, TalkEvent event) {
        store.append(TalkEvent.stream(sheet.id), said++, event, actor);
    }

    private void expectKinds(Actor actor, String... kinds) {
        eventually(() -> assertThat(kinds(api.get(actor, "/api/inbox").json())).containsExactly(kinds));
    }

    private JsonNode items(Actor actor) {
        return api.get(actor, "/api/inbox").json().path("items");
    }

    private static List<String> kinds(JsonNode inbox) {
        return inbox.path("items")
                .valueStream()
                .map(item -> item.path("kind").asString())
                .toList();
    }
}
