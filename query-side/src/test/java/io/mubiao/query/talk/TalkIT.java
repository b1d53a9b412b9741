package io.mubiao.query.talk;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class TalkIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private int said;

    @BeforeEach
    void register() {
        for (var actor : List.of(cast.drafter, cast.department, cast.office)) {
            store.append(
                    Unit.stream(actor.unit()),
                    0,
                    new UnitCreated(actor.unit(), "单位", UnitKind.UNIT, cast.region, null),
                    cast.admin);
            store.append(
                    "account/" + actor.id(),
                    0,
                    new AccountCreated(actor.id(), actor.name(), actor.unit(), actor.roles()),
                    cast.admin);
        }
    }

    @Test
    void aReminderStandsInTheThreadWithTheNamesOfItsTime() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        says(sheet, cast.drafter, reminded(sheet, "请尽快办理"));
        sheet.pass(cast.department);

        var entry = talk(cast.office, sheet).path("entries").path(0);

        assertThat(entry.path("kind").asString()).isEqualTo("REMINDER");
        assertThat(entry.path("version").asLong()).isEqualTo(2);
        assertThat(entry.path("by").path("name").asString()).isEqualTo("张填报");
        assertThat(entry.path("stage").asString()).isEqualTo("主管部门审核");
        assertThat(entry.path("to").path(0).path("name").asString()).isEqualTo("李主管（旧）");
        assertThat(entry.path("text").asString()).isEqualTo("请尽快办理");
    }

    @Test
    void theHistoryTellsWhatWasSaidWhereItWasSaid() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        says(sheet, cast.drafter, reminded(sheet, "请尽快办理"));
        sheet.pass(cast.department);
        says(sheet, cast.drafter, reminded(sheet, null));

        var entries = api.get(cast.drafter, "/api/sheets/" + sheet.id + "/history")
                .json()
                .path("entries");

        assertThat(entries.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("SheetDrafted", "SheetSubmitted", "SheetReminded", "SheetPassed", "SheetReminded");
        assertThat(entries.valueStream().map(entry -> entry.path("version").asLong()))
                .containsExactly(1L, 2L, 2L, 3L, 3L);
        assertThat(entries.path(2).path("talk").asLong()).isEqualTo(1);
        assertThat(entries.path(3).path("talk").isNull()).isTrue();
        assertThat(entries.path(2).path("summary").asString()).endsWith("催办“主管部门审核”环节，通知 李主管（旧）：请尽快办理");
    }

    @Test
    void whetherOneMayRemindIsToldInAdvance() {
        var sheet = store.sheet(cast)
                .at(Instant.now().minus(Duration.ofDays(20)))
                .draft(Contents.of("志愿服务"))
                .submit();
        eventually(() -> {
            var reminding = talk(cast.drafter, sheet).path("reminding");
            assertThat(reminding.path("allowed").asBoolean()).isTrue();
            assertThat(reminding.path("to").path(0).path("name").asString()).isEqualTo("李主管");
        });
        assertThat(talk(cast.department, sheet).path("reminding").path("code").asString())
                .isEqualTo("FORBIDDEN");

        sheet.at(Instant.now()).pass(cast.department);

        // as soon as it is known who works at the next stage
        eventually(() -> assertThat(
                        talk(cast.drafter, sheet).path("reminding").path("code").asString())
                .isEqualTo("TOO_SOON"));
    }

    @Test
    void whoMayNotSeeTheSheetDoesNotReadWhatIsSaid() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        says(sheet, cast.drafter, reminded(sheet, "请尽快办理"));

        for (var actor : List.of(cast.drafterElsewhere, cast.office, cast.admin)) {
            assertThat(api.get(actor, "/api/sheets/" + sheet.id + "/talk").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAuditorFindsWhatWasSaidWithTheSheet() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        says(sheet, cast.drafter, reminded(sheet, "请尽快办理"));

        eventually(() -> {
            var events = api.get(cast.auditor, "/api/audit/events?sheet=" + sheet.id)
                    .json()
                    .path("events");
            assertThat(events.valueStream().map(event -> event.path("type").asString()))
                    .containsExactly("SheetDrafted", "SheetSubmitted", "SheetReminded");
            assertThat(events.path(2).path("project").asString()).isEqualTo("志愿服务");
        });
    }

    @Test
    void aNoteStandsWithItsCellItsRepliesAndItsEnd() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        var note = noted(sheet, "annualGoal", sheet.state().content().annualGoal(), Audience.ALL);
        says(sheet, cast.department, note);
        says(sheet, cast.drafter, new NoteAnswered(sheet.id, note.note(), new TalkId(UUID.randomUUID()), "已改"));

        var entry = talk(cast.department, sheet).path("entries").path(0);

        assertThat(talk(cast.department, sheet).path("entries").size()).isEqualTo(1);
        assertThat(entry.path("text").asString()).isEqualTo("请量化");
        assertThat(entry.path("note").path("label").asString()).isEqualTo("项目年度绩效目标");
        assertThat(entry.path("note").path("quote").asString()).isEqualTo(note.quote());
        assertThat(entry.path("note").path("answers").path(0).path("text").asString())
                .isEqualTo("已改");
        assertThat(strings(entry.path("note").path("possible"))).containsExactly("answer", "resolve", "withdraw");
        assertThat(strings(talk(cast.drafter, sheet)
                        .path("entries")
                        .path(0)
                        .path("note")
                        .path("possible")))
                .containsExactly("answer");

        says(sheet, cast.department, new NoteResolved(sheet.id, note.note()));

        var ended = talk(cast.drafter, sheet).path("entries").path(0).path("note");
        assertThat(ended.path("status").asString()).isEqualTo("RESOLVED");
        assertThat(ended.path("closed").path("by").path("name").asString()).isEqualTo("李主管");
        assertThat(ended.path("possible")).isEmpty();
    }

    @Test
    void aNoteForReviewersIsNowhereToBeFoundForTheUnit() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        var note = noted(sheet, "annualGoal", sheet.state().content().annualGoal(), Audience.REVIEWERS);
        says(sheet, cast.department, note);
        says(sheet, cast.department, new NoteAnswered(sheet.id, note.note(), new TalkId(UUID.randomUUID()), "补充"));
        says(sheet, cast.drafter, reminded(sheet, null));
        says(sheet, cast.department, new NoteResolved(sheet.id, note.note()));

        assertThat(types(cast.drafter, sheet)).containsExactly("SheetDrafted", "SheetSubmitted", "SheetReminded");
        assertThat(history(cast.drafter, sheet).path(2).path("talk").asLong())
                .as("no gap tells of it")
                .isEqualTo(1);
        assertThat(talk(cast.drafter, sheet).path("entries").size()).isEqualTo(1);
        assertThat(strings(talk(cast.drafter, sheet).path("audiences"))).containsExactly("ALL");

        assertThat(types(cast.department, sheet))
                .containsExactly(
                        "SheetDrafted", "SheetSubmitted", "NoteMade", "NoteAnswered", "SheetReminded", "NoteResolved");
        assertThat(history(cast.department, sheet).path(2).path("summary").asString())
                .endsWith("批注“项目年度绩效目标”（仅审核人可见）：请量化");
        assertThat(types(cast.auditor, sheet)).hasSize(6);
        assertThat(talk(cast.auditor, sheet).path("audiences")).isEmpty();
    }

    @Test
    void aNoteQuotesNothingThatItsReaderMayNotRead() {
        var sheet =
                store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove().revise();
        sheet.edit(cast.drafter, Contents.amount("99999"));
        says(sheet, cast.drafter, noted(sheet, "annualAmount", "99999", Audience.ALL));

        assertThat(quote(cast.colleague, sheet).asString()).isEqualTo("99999");
        assertThat(quote(cast.department, sheet).isNull()).isTrue();
    }

    private JsonNode quote(Actor actor, SheetLife sheet) {
        return talk(actor, sheet).path("entries").path(0).path("note").path("quote");
    }

    private static NoteMade noted(SheetLife sheet, String path, String quote, Audience audience) {
        return new NoteMade(sheet.id, new TalkId(UUID.randomUUID()), 1, sheet.version(), path, quote, "请量化", audience);
    }

    private JsonNode history(Actor actor, SheetLife sheet) {
        return api.get(actor, "/api/sheets/" + sheet.id + "/history").json().path("entries");
    }

    private List<String> types(Actor actor, SheetLife sheet) {
        return history(actor, sheet)
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private SheetReminded reminded(SheetLife sheet, String text) {
        var state = sheet.state();
        return new SheetReminded(
                sheet.id,
                new TalkId(UUID.randomUUID()),
                state.revision(),
                state.round(),
                state.stage().name(),
                List.of(new Addressee(cast.department.id(), "李主管（旧）")),
                text);
    }

    private void says(SheetLife sheet, Actor actor, TalkEvent event) {
        store.append(TalkEvent.stream(sheet.id), said++, event, actor);
    }

    private JsonNode talk(Actor actor, SheetLife sheet) {
        return api.get(actor, "/api/sheets/" + sheet.id + "/talk").json();
    }
}
