package io.mubiao.shared.talk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingDays DAYS = new WorkingDays(5, SHANGHAI);
    private static final String REGION = "640221000";
    private static final UnitId BUREAU = new UnitId("101");
    private static final UnitId UNIT = new UnitId("101001");
    private static final SheetId ID = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));

    private static final Actor DRAFTER = actor("drafter", UNIT, Role.DRAFTER);
    private static final Actor COLLEAGUE = actor("colleague", UNIT, Role.DRAFTER);
    private static final Actor DEPARTMENT = actor("department", BUREAU, Role.DEPARTMENT_REVIEWER);
    private static final Actor SECOND = actor("second", BUREAU, Role.DEPARTMENT_REVIEWER);
    private static final Actor ELSEWHERE = actor("elsewhere", new UnitId("102"), Role.DEPARTMENT_REVIEWER);
    private static final Actor PERFORMANCE = actor("performance", new UnitId("105"), Role.PERFORMANCE_REVIEWER);
    private static final Actor SECOND_PERFORMANCE = actor("second-p", new UnitId("105"), Role.PERFORMANCE_REVIEWER);
    private static final Actor APPROVER = actor("approver", new UnitId("105"), Role.APPROVER);
    private static final Actor AUDITOR = actor("auditor", new UnitId("106"), Role.AUDITOR);
    private static final List<Actor> ALL =
            List.of(DRAFTER, COLLEAGUE, DEPARTMENT, SECOND, ELSEWHERE, PERFORMANCE, SECOND_PERFORMANCE, APPROVER);

    private static final List<Stage> CHAIN = List.of(
            new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, BUREAU),
            new Stage("performance-office", "绩效股审核", Role.PERFORMANCE_REVIEWER, null),
            new Stage("approval", "终审批复", Role.APPROVER, null));

    /** A Thursday. */
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 11, 26);

    private final SheetState sheet = new SheetState();
    private final TalkState talk = new TalkState();

    ReminderRulesTest() {
        happens(DRAFTER, ARRIVAL, new SheetDrafted(ID, UNIT, REGION, content(), ""));
        happens(DRAFTER, ARRIVAL, new SheetSubmitted(ID, 1, 1, CHAIN, List.of(), List.of(), ""));
    }

    @Test
    void whoeverHasTheSheetHasHadItForOneWholeWorkingDay() {
        assertThat(refusal(DRAFTER, ARRIVAL)).isEqualTo(ErrorCode.TOO_SOON);
        assertThat(refusal(DRAFTER, ARRIVAL.plusDays(1))).isEqualTo(ErrorCode.TOO_SOON);
        assertThat(refusal(DRAFTER, ARRIVAL.plusDays(2))).isNull();
    }

    @Test
    void aSenderRemindsOnceAWorkingDayAndAllTogetherThreeTimesPerStage() {
        var monday = LocalDate.of(2026, 11, 30);
        reminds(DRAFTER, monday);
        assertThat(refusal(DRAFTER, monday)).isEqualTo(ErrorCode.TOO_OFTEN);
        assertThat(refusal(COLLEAGUE, monday)).as("somebody else").isNull();
        assertThat(refusal(DRAFTER, monday.plusDays(1))).isNull();

        var friday = monday.plusDays(4);
        reminds(DRAFTER, friday);
        assertThat(refusal(DRAFTER, friday.plusDays(1)))
                .as("Saturday is no other working day")
                .isEqualTo(ErrorCode.TOO_OFTEN);

        reminds(COLLEAGUE, friday);
        assertThat(refusal(DRAFTER, friday.plusDays(3)))
                .as("the fourth of the stage")
                .isEqualTo(ErrorCode.TOO_OFTEN);
    }

    @Test
    void anotherStageIsRemindedOfAnew() {
        var monday = LocalDate.of(2026, 11, 30);
        reminds(DRAFTER, monday);
        reminds(COLLEAGUE, monday);
        reminds(DRAFTER, monday.plusDays(1));
        passes(DEPARTMENT, monday.plusDays(1));

        assertThat(refusal(DRAFTER, monday.plusDays(2))).isEqualTo(ErrorCode.TOO_SOON);
        assertThat(refusal(DRAFTER, monday.plusDays(3))).isNull();
    }

    @Test
    void remindersOfAStayThatEndedDoNotCountForTheNext() {
        var monday = LocalDate.of(2026, 11, 30);
        reminds(DRAFTER, monday);
        reminds(COLLEAGUE, monday);
        reminds(DRAFTER, monday.plusDays(1));
        assertThat(refusal(COLLEAGUE, monday.plusDays(1))).isEqualTo(ErrorCode.TOO_OFTEN);
        var wednesday = monday.plusDays(2);
        passes(DEPARTMENT, wednesday);
        happens(DEPARTMENT, wednesday, new PassTakenBack(ID, 1, 1, "department", "看错了", List.of(), ""));

        assertThat(refusal(DRAFTER, wednesday.plusDays(1))).isEqualTo(ErrorCode.TOO_SOON);
        var friday = wednesday.plusDays(2);
        reminds(DRAFTER, friday);
        assertThat(refusal(DRAFTER, friday)).as("once a working day").isEqualTo(ErrorCode.TOO_OFTEN);
        assertThat(refusal(COLLEAGUE, friday)).as("the second of this stay").isNull();

        reminds(COLLEAGUE, friday);
        reminds(DRAFTER, friday.plusDays(3));
        assertThat(refusal(COLLEAGUE, friday.plusDays(3)))
                .as("the fourth of this stay")
                .isEqualTo(ErrorCode.TOO_OFTEN);
    }

    @Test
    void everybodyIsToldWhoMayActAndNobodyElse() {
        assertThat(to(DRAFTER)).containsExactly("department", "second");

        passes(DEPARTMENT, ARRIVAL);

        assertThat(to(DRAFTER)).containsExactly("performance", "second-p");
        assertThat(to(PERFORMANCE)).as("not oneself").containsExactly("second-p");
    }

    @Test
    void whomSeparationOfDutiesBarsIsNotToldToAct() {
        var both = actor("both", UNIT, Role.DRAFTER, Role.PERFORMANCE_REVIEWER);
        happens(both, ARRIVAL, new SheetSubmitted(ID, 1, 2, CHAIN, List.of(), List.of(), ""));
        passes(DEPARTMENT, ARRIVAL);

        assertThat(ReminderRules.addressees(sheet, DRAFTER, Stream.of(both, PERFORMANCE)))
                .extracting(addressee -> addressee.account().value())
                .containsExactly("performance");
    }

    @Test
    void theUnitWhoeverSignedAndTheFinanceBureauMayRemind() {
        var later = ARRIVAL.plusDays(7);
        assertThat(refusal(COLLEAGUE, later)).isNull();
        assertThat(refusal(PERFORMANCE, later)).isNull();
        assertThat(refusal(APPROVER, later)).isNull();
        assertThat(refusal(SECOND, later)).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(AUDITOR, later)).isEqualTo(ErrorCode.FORBIDDEN);

        passes(DEPARTMENT, ARRIVAL);

        assertThat(refusal(DEPARTMENT, later)).as("signed this round").isNull();
        assertThat(refusal(SECOND, later)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void nobodyIsRemindedWhereNobodyCanAct() {
        var later = ARRIVAL.plusDays(7);
        assertThat(refusal(DRAFTER, later, Stream.of(ELSEWHERE, AUDITOR))).isEqualTo(ErrorCode.NOBODY_TO_REMIND);

        happens(DRAFTER, ARRIVAL, new SheetEvent.SheetWithdrawn(ID, 1, null, ""));
        assertThat(refusal(DRAFTER, later)).as("not in review").isEqualTo(ErrorCode.NOBODY_TO_REMIND);
    }

    private @Nullable ErrorCode refusal(Actor sender, LocalDate on) {
        return refusal(sender, on, ALL.stream());
    }

    private @Nullable ErrorCode refusal(Actor sender, LocalDate on, Stream<Actor> accounts) {
        var to = ReminderRules.addressees(sheet, sender, accounts);
        var refusal = ReminderRules.refusal(sheet, talk, sender, to, DAYS, noon(on));
        return refusal == null ? null : refusal.code();
    }

    private List<String> to(Actor sender) {
        return ReminderRules.addressees(sheet, sender, ALL.stream()).stream()
                .map(addressee -> addressee.account().value())
                .toList();
    }

    private void reminds(Actor sender, LocalDate on) {
        var stage = sheet.stage().name();
        talk.on(
                new SheetReminded(ID, new TalkId(UUID.randomUUID()), 1, sheet.round(), stage, List.of(), null),
                trace(sender, on));
    }

    private void passes(Actor reviewer, LocalDate on) {
        var stage = sheet.stage().name();
        happens(reviewer, on, new SheetPassed(ID, 1, sheet.round(), stage, Opinion.of("同意"), ""));
    }

    private void happens(Actor actor, LocalDate on, SheetEvent event) {
        sheet.on(event, trace(actor, on));
    }

    private static Trace trace(Actor actor, LocalDate on) {
        return Trace.of(Trace.metaData(actor, actor.roles().iterator().next()), noon(on));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    private static Actor actor(String name, UnitId unit, Role... roles) {
        return new Actor(new UserId(name), "某" + name, unit, REGION, Set.of(roles));
    }

    private static SheetContent content() {
        return new SheetContent(
                "88", 2026, 1, "志愿服务", null, "某局", "某局本级", null, null, null, "20000", List.of(), "服务 15 次", null,
                List.of());
    }
}
