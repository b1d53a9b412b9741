package io.mubiao.command.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.command.workflow.CalendarCommand.AdjustCalendar;
import io.mubiao.command.workflow.CalendarCommand.LiftAdjustment;
import io.mubiao.command.workflow.CalendarCommand.PublishCalendar;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjusted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjustmentLifted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarPublished;
import io.mubiao.shared.workflow.CalendarSpan;
import io.mubiao.shared.workflow.CalendarSpan.Day;
import io.mubiao.shared.workflow.DayKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.matcher.AssertionMatcher;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CalendarBookTest {

    private static final String REGION = "640221000";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 26);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 10);
    private static final String REASON = "自治区放假通知";

    @Test
    void anAdministratorAdjustsDaysOfTheOwnRegion() {
        given().when(adjust(0, Role.ADMIN, FRIDAY, SATURDAY, DayKind.HOLIDAY))
                .expectEvents(adjusted(FRIDAY, SATURDAY, DayKind.HOLIDAY))
                .expectResultMessagePayload(new CalendarVersion(REGION, 1));
    }

    @Test
    void anAdjustmentIsLiftedForSomeOfItsDays() {
        given(adjusted(FRIDAY, SATURDAY, DayKind.HOLIDAY))
                .when(lift(1, FRIDAY, FRIDAY))
                .expectEvents(new CalendarAdjustmentLifted(REGION, FRIDAY, FRIDAY, REASON));
    }

    @Test
    void theNoticeOfAYearIsEnteredAndEnteredAgain() {
        var days = List.of(holiday("2027-01-01"), holiday("2027-01-02"), worked("2027-01-09"));
        var published = new CalendarPublished(
                REGION,
                2027,
                "通知",
                PUBLISHED,
                List.of(
                        new CalendarSpan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), DayKind.HOLIDAY, "元旦"),
                        new CalendarSpan(LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 9), DayKind.WORKDAY, "元旦调休")));
        given().when(publish(0, 2027, days))
                .expectEvents(published)
                .expectResultMessagePayload(new CalendarVersion(REGION, 1));
        refuses(given(published), publish(1, 2027, days), "days");
        given(published).when(publish(1, 2027, List.of(holiday("2027-01-01")))).expectSuccessfulHandlerExecution();
        refuses(given(published), publish(0, 2027, days), ErrorCode.STALE_VERSION);
        refuses(
                given(),
                adjust(0, Role.ADMIN, LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 9), DayKind.HOLIDAY),
                "kind");
        given(published)
                .when(adjust(1, Role.ADMIN, LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 9), DayKind.HOLIDAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aNoticeThatCannotBeIsRefusedByItsDay() {
        refuses(given(), publish(0, 2027, List.of(holiday("2026-12-31"))), "days[0].date");
        refuses(given(), publish(0, 2027, List.of(holiday("2027-01-01"), holiday("2027-01-01"))), "days[1].date");
        refuses(given(), publish(0, 2027, List.of(worked("2027-01-04"))), "days[0].date");
        refuses(given(), publish(0, 1999, List.of(holiday("1999-01-01"))), "year");
        var eleven = LocalDate.of(2027, 2, 5)
                .datesUntil(LocalDate.of(2027, 2, 16))
                .map(day -> holiday(day.toString()))
                .toList();
        refuses(given(), publish(0, 2027, eleven), "days");
    }

    private static PublishCalendar publish(long version, int year, List<Day> days) {
        return new PublishCalendar(actor(Role.ADMIN), version, year, "通知", PUBLISHED, days);
    }

    private static Day holiday(String date) {
        return new Day(LocalDate.parse(date), DayKind.HOLIDAY, "元旦");
    }

    private static Day worked(String date) {
        return new Day(LocalDate.parse(date), DayKind.WORKDAY, "元旦调休");
    }

    @Test
    void whatChangesNothingIsNoAdjustment() {
        refuses(given(), adjust(0, Role.ADMIN, SATURDAY, SATURDAY.plusDays(1), DayKind.HOLIDAY), "kind");
        refuses(given(), adjust(0, Role.ADMIN, FRIDAY, FRIDAY, DayKind.WORKDAY), "kind");
        refuses(given(), lift(0, FRIDAY, FRIDAY), "from");
        refuses(
                given(
                        adjusted(FRIDAY, FRIDAY, DayKind.HOLIDAY),
                        new CalendarAdjustmentLifted(REGION, FRIDAY, FRIDAY, REASON)),
                lift(2, FRIDAY, FRIDAY),
                "from");
    }

    @Test
    void aSpanHasAnEndAndAMeasure() {
        refuses(given(), adjust(0, Role.ADMIN, SATURDAY, FRIDAY, DayKind.WORKDAY), "to");
        refuses(given(), adjust(0, Role.ADMIN, FRIDAY, FRIDAY.plusDays(31), DayKind.HOLIDAY), "to");
        refuses(given(), adjust(0, Role.ADMIN, LocalDate.MIN, LocalDate.MAX, DayKind.HOLIDAY), "from");
        refuses(given(), adjust(0, Role.ADMIN, FRIDAY, LocalDate.MAX, DayKind.HOLIDAY), "to");
    }

    @Test
    void whoSawAnEarlierCalendarMustLookAgain() {
        refuses(
                given(adjusted(FRIDAY, FRIDAY, DayKind.HOLIDAY)),
                adjust(0, Role.ADMIN, SATURDAY, SATURDAY, DayKind.WORKDAY),
                ErrorCode.STALE_VERSION);
    }

    @Test
    void onlyAdministratorsAdjust() {
        for (var role : List.of(Role.APPROVER, Role.AUDITOR, Role.DRAFTER)) {
            refuses(given(), adjust(0, role, FRIDAY, FRIDAY, DayKind.HOLIDAY), ErrorCode.FORBIDDEN);
        }
    }

    private static TestExecutor<CalendarBook> given(CalendarEvent... events) {
        var fixture = new AggregateTestFixture<>(CalendarBook.class);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(events));
    }

    private static CalendarAdjusted adjusted(LocalDate from, LocalDate to, DayKind kind) {
        return new CalendarAdjusted(REGION, from, to, kind, REASON);
    }

    private static AdjustCalendar adjust(long version, Role role, LocalDate from, LocalDate to, DayKind kind) {
        return new AdjustCalendar(actor(role), version, from, to, kind, REASON);
    }

    private static LiftAdjustment lift(long version, LocalDate from, LocalDate to) {
        return new LiftAdjustment(actor(Role.ADMIN), version, from, to, REASON);
    }

    private static Actor actor(Role role) {
        return new Actor(new UserId("somebody"), "某人", new UnitId("105"), REGION, Set.of(role));
    }

    private static void refuses(TestExecutor<CalendarBook> given, Object command, ErrorCode code) {
        refuses(given, command, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void refuses(TestExecutor<CalendarBook> given, Object command, String path) {
        refuses(given, command, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CALENDAR_UNSUITABLE);
            assertThat(refusal.violations()).extracting(Violation::path).containsExactly(path);
        });
    }

    private static void refuses(
            TestExecutor<CalendarBook> given, Object command, Consumer<DomainException> requirements) {
        given.when(command).expectNoEvents().expectException(new AssertionMatcher<Throwable>() {
            @Override
            public void assertion(Throwable actual) {
                assertThat(actual).asInstanceOf(type(DomainException.class)).satisfies(requirements);
            }
        });
    }
}
