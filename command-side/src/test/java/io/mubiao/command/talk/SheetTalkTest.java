package io.mubiao.command.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.command.talk.TalkCommand.AnswerNote;
import io.mubiao.command.talk.TalkCommand.MakeNote;
import io.mubiao.command.talk.TalkCommand.RemindOfSheet;
import io.mubiao.command.talk.TalkCommand.ResolveNote;
import io.mubiao.command.talk.TalkCommand.WithdrawNote;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.NoteRules;
import io.mubiao.shared.talk.NoteStatus;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.matcher.AssertionMatcher;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days and the people that a reminder depends on are those of {@code ReminderRulesTest}. */
class SheetTalkTest {

    private static final String REGION = "640221000";
    private static final UnitId BUREAU = new UnitId("101");
    private static final UnitId UNIT = new UnitId("101001");
    private static final SheetId ID = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));
    private static final TalkId SAID = new TalkId(UUID.fromString("7d0f3c11-52ce-4b8a-8f0e-6f1b8f5b0001"));

    private static final Actor DRAFTER = actor("drafter", UNIT, Role.DRAFTER);
    private static final Actor STRANGER = actor("stranger", new UnitId("102001"), Role.DRAFTER);
    private static final Actor DEPARTMENT = actor("department", BUREAU, Role.DEPARTMENT_REVIEWER);

    private static final Actor AUDITOR = actor("auditor", new UnitId("106"), Role.AUDITOR);
    private static final TalkId REPLY = new TalkId(UUID.fromString("7d0f3c11-52ce-4b8a-8f0e-6f1b8f5b0002"));

    private static final Instant THURSDAY = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T02:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T02:00:00Z");

    private static final SentReminder SENT = new SentReminder(SAID, "department", List.of(Addressee.of(DEPARTMENT)));

    @Test
    void aReminderIsStoredWithThoseWhomItReaches() {
        given().when(remind(DRAFTER, "请尽快办理", MONDAY))
                .expectEvents(reminded("请尽快办理"))
                .expectResultMessagePayload(SENT);
    }

    @Test
    void theSameReminderAgainIsStoredOnce() {
        given(reminded("请尽快办理"))
                .when(remind(DRAFTER, "请尽快办理", TUESDAY))
                .expectNoEvents()
                .expectResultMessagePayload(SENT);
        refuses(given(reminded("请尽快办理")).when(remind(DRAFTER, "另一句话", TUESDAY)), ErrorCode.ID_TAKEN);
    }

    @Test
    void whatTheRulesRefuseIsNotStored() {
        refuses(given().when(remind(DRAFTER, null, FRIDAY)), ErrorCode.TOO_SOON);
        refuses(given().when(remind(DEPARTMENT, null, MONDAY)), ErrorCode.FORBIDDEN);
    }

    @Test
    void whoMayNotSeeTheSheetDoesNotLearnThatThereIsOne() {
        refuses(given().when(remind(STRANGER, null, MONDAY)), ErrorCode.SHEET_NOT_FOUND);
        refuses(
                fixture(new SheetState()).givenNoPriorActivity().when(remind(DRAFTER, null, MONDAY)),
                ErrorCode.SHEET_NOT_FOUND);
    }

    @Test
    void aNoteKeepsWhatStoodInTheCell() {
        given().when(note(DEPARTMENT, "annualGoal", Audience.REVIEWERS))
                .expectEvents(made(Audience.REVIEWERS))
                .expectResultMessagePayload(new SpokenNote(SAID, NoteStatus.OPEN));
    }

    @Test
    void aCellThatTheVersionDoesNotHaveIsNamed() {
        refuses(given().when(note(DEPARTMENT, "indicators/i9/value", Audience.ALL)), ErrorCode.MALFORMED);
        refuses(given().when(note(DEPARTMENT, "indicators", Audience.ALL)), ErrorCode.MALFORMED);
        refuses(
                given().when(new MakeNote(ID, SAID, DEPARTMENT, 3, "annualGoal", "请量化", Audience.ALL)),
                ErrorCode.VERSION_NOT_FOUND);
        given().when(note(DEPARTMENT, "midTermGoal", Audience.ALL))
                .expectEvents(new NoteMade(ID, SAID, 1, 2, "midTermGoal", null, "请量化", Audience.ALL));
    }

    @Test
    void theUnitMakesNoNotesThatItCannotRead() {
        refuses(given().when(note(DRAFTER, "annualGoal", Audience.REVIEWERS)), ErrorCode.FORBIDDEN);
        refuses(given().when(note(AUDITOR, "annualGoal", Audience.ALL)), ErrorCode.FORBIDDEN);
    }

    @Test
    void aNoteForReviewersDoesNotExistForTheUnit() {
        var answer = new AnswerNote(ID, SAID, DRAFTER, REPLY, "按签到表统计");
        refuses(saidBy(DEPARTMENT, made(Audience.REVIEWERS)).when(answer), ErrorCode.NOTE_NOT_FOUND);
        saidBy(DEPARTMENT, made(Audience.ALL)).when(answer).expectEvents(new NoteAnswered(ID, SAID, REPLY, "按签到表统计"));
    }

    @Test
    void aReviewersNoteIsResolvedByReviewersAndWithdrawnByItsAuthor() {
        refuses(saidBy(DEPARTMENT, made(Audience.ALL)).when(new ResolveNote(ID, SAID, DRAFTER)), ErrorCode.FORBIDDEN);
        refuses(saidBy(DEPARTMENT, made(Audience.ALL)).when(new WithdrawNote(ID, SAID, DRAFTER)), ErrorCode.FORBIDDEN);
        saidBy(DEPARTMENT, made(Audience.ALL))
                .when(new WithdrawNote(ID, SAID, DEPARTMENT))
                .expectEvents(new NoteWithdrawn(ID, SAID))
                .expectResultMessagePayload(new SpokenNote(SAID, NoteStatus.WITHDRAWN));
        saidBy(DRAFTER, made(Audience.ALL))
                .when(new ResolveNote(ID, SAID, DRAFTER))
                .expectEvents(new NoteResolved(ID, SAID));
    }

    @Test
    void whatEndedStaysEnded() {
        var resolved = new NoteResolved(ID, SAID);
        refuses(
                saidBy(DEPARTMENT, made(Audience.ALL), resolved).when(new WithdrawNote(ID, SAID, DEPARTMENT)),
                ErrorCode.NOTE_CLOSED);
        refuses(
                saidBy(DEPARTMENT, made(Audience.ALL), resolved).when(new AnswerNote(ID, SAID, DRAFTER, REPLY, "已改")),
                ErrorCode.NOTE_CLOSED);
    }

    @Test
    void theSameNoteAndTheSameReplyAgainAreStoredOnce() {
        saidBy(DEPARTMENT, made(Audience.ALL))
                .when(note(DEPARTMENT, "annualGoal", Audience.ALL))
                .expectNoEvents()
                .expectResultMessagePayload(new SpokenNote(SAID, NoteStatus.OPEN));
        refuses(
                saidBy(DEPARTMENT, made(Audience.ALL)).when(note(DEPARTMENT, "annualGoal", Audience.REVIEWERS)),
                ErrorCode.ID_TAKEN);
        saidBy(DEPARTMENT, made(Audience.ALL), new NoteAnswered(ID, SAID, REPLY, "已改"))
                .when(new AnswerNote(ID, SAID, DEPARTMENT, REPLY, "已改"))
                .expectNoEvents();
    }

    @Test
    void aKeyNamesOneThingWhateverKindItIs() {
        var answered = new NoteAnswered(ID, SAID, REPLY, "已改");
        refuses(
                saidBy(DEPARTMENT, made(Audience.ALL)).when(new AnswerNote(ID, SAID, DEPARTMENT, SAID, "已改")),
                ErrorCode.ID_TAKEN);
        refuses(given(made(Audience.ALL)).when(remind(DRAFTER, "请尽快办理", MONDAY)), ErrorCode.ID_TAKEN);
        refuses(given(reminded("请尽快办理")).when(note(DEPARTMENT, "annualGoal", Audience.ALL)), ErrorCode.ID_TAKEN);
        refuses(
                saidBy(DEPARTMENT, made(Audience.ALL), answered)
                        .when(new MakeNote(ID, REPLY, DEPARTMENT, 2, "annualGoal", "请量化", Audience.ALL)),
                ErrorCode.ID_TAKEN);
    }

    @Test
    void aSheetBearsAThousandNotesAndRepliesAndEachCanStillBeEnded() {
        var said = Stream.iterate(1, number -> number < NoteRules.MOST, number -> number + 1)
                .map(number -> new NoteAnswered(ID, SAID, new TalkId(new UUID(1, number)), "已改"));
        var full = Stream.concat(Stream.of(made(Audience.ALL)), said).toArray(TalkEvent[]::new);

        refuses(
                saidBy(DEPARTMENT, full)
                        .when(new MakeNote(ID, REPLY, DEPARTMENT, 2, "annualGoal", "请量化", Audience.ALL)),
                ErrorCode.TOO_OFTEN);
        refuses(saidBy(DEPARTMENT, full).when(new AnswerNote(ID, SAID, DRAFTER, REPLY, "已改")), ErrorCode.TOO_OFTEN);
        saidBy(DEPARTMENT, full).when(new ResolveNote(ID, SAID, DEPARTMENT)).expectEvents(new NoteResolved(ID, SAID));
        saidBy(DEPARTMENT, Arrays.copyOf(full, full.length - 1))
                .when(new AnswerNote(ID, SAID, DRAFTER, REPLY, "已改"))
                .expectEvents(new NoteAnswered(ID, SAID, REPLY, "已改"));
    }

    private static MakeNote note(Actor author, String path, Audience audience) {
        return new MakeNote(ID, SAID, author, 2, path, "请量化", audience);
    }

    private static NoteMade made(Audience audience) {
        return new NoteMade(ID, SAID, 1, 2, "annualGoal", "服务 15 次", "请量化", audience);
    }

    private static RemindOfSheet remind(Actor sender, @Nullable String text, Instant now) {
        return new RemindOfSheet(ID, SAID, sender, text, now);
    }

    private static SheetReminded reminded(String text) {
        return new SheetReminded(ID, SAID, 1, 1, "department", List.of(Addressee.of(DEPARTMENT)), text);
    }

    private static void refuses(ResultValidator<SheetTalk> result, ErrorCode code) {
        result.expectNoEvents().expectException(new AssertionMatcher<Object>() {
            @Override
            public void assertion(Object actual) {
                assertThat(actual).asInstanceOf(type(DomainException.class)).returns(code, DomainException::code);
            }
        });
    }

    private static TestExecutor<SheetTalk> given(TalkEvent... said) {
        return saidBy(DRAFTER, said);
    }

    private static TestExecutor<SheetTalk> saidBy(Actor actor, TalkEvent... said) {
        return fixture(submitted())
                .given(Stream.of(said)
                        .map(event -> new GenericEventMessage<>(event, by(actor)))
                        .toList());
    }

    private static AggregateTestFixture<SheetTalk> fixture(SheetState sheet) {
        var fixture = new AggregateTestFixture<>(SheetTalk.class);
        fixture.registerInjectableResource(new SpokenOf((id, version) -> sheet));
        fixture.registerInjectableResource(new Reminding(
                region -> new WorkingDays(1, ZoneId.of("Asia/Shanghai")), region -> Stream.of(DRAFTER, DEPARTMENT)));
        return fixture;
    }

    private static SheetState submitted() {
        var sheet = new SheetState();
        var chain = List.of(
                new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, BUREAU),
                new Stage("approval", "终审批复", Role.APPROVER, null));
        happens(sheet, new SheetDrafted(ID, UNIT, REGION, content(), ""));
        happens(sheet, new SheetSubmitted(ID, 1, 1, chain, List.of(), List.of(), ""));
        return sheet;
    }

    private static void happens(SheetState sheet, SheetEvent event) {
        sheet.on(event, Trace.of(by(DRAFTER), THURSDAY));
    }

    private static MetaData by(Actor actor) {
        return MetaData.from(Trace.metaData(actor, actor.roles().iterator().next()));
    }

    private static Actor actor(String name, UnitId unit, Role role) {
        return new Actor(new UserId(name), "某" + name, unit, REGION, Set.of(role));
    }

    private static SheetContent content() {
        return new SheetContent(
                "88", 2026, 1, "志愿服务", null, "某局", "某局本级", null, null, null, "20000", List.of(), "服务 15 次", null,
                List.of());
    }
}
