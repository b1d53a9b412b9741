package io.mubiao.shared.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WorkingDaysTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingDays FIVE = new WorkingDays(5, SHANGHAI);

    @Example
    void whatCameOnAMondayIsOverdueFromTheNextTuesdayOn() {
        var monday = Instant.parse("2026-03-02T03:00:00Z");

        assertThat(monday).isAfterOrEqualTo(FIVE.overdueBefore(Instant.parse("2026-03-09T15:59:59Z")));
        assertThat(monday).isBefore(FIVE.overdueBefore(Instant.parse("2026-03-09T16:00:00Z")));
        assertThat(FIVE.passed(monday, Instant.parse("2026-03-09T16:00:00Z"))).isEqualTo(6);
    }

    @Example
    void whatCameOverTheWeekendCountsFromMonday() {
        var saturday = Instant.parse("2026-03-07T03:00:00Z");

        assertThat(FIVE.passed(saturday, Instant.parse("2026-03-08T03:00:00Z"))).isZero();
        assertThat(FIVE.passed(saturday, Instant.parse("2026-03-09T03:00:00Z"))).isEqualTo(1);
    }

    @Example
    void daysBeginAtMidnightInChina() {
        var lateOnMonday = Instant.parse("2026-03-02T15:59:59Z");
        var earlyOnTuesday = Instant.parse("2026-03-02T16:00:00Z");

        assertThat(FIVE.passed(lateOnMonday, earlyOnTuesday)).isEqualTo(1);
    }

    @Property(seed = "1")
    void overdueIsWhatMoreWorkingDaysPassedForThanAllowed(
            @ForAll @IntRange(min = 1, max = 30) int allowed,
            @ForAll @LongRange(min = 1_700_000_000, max = 1_710_000_000) long since,
            @ForAll @LongRange(min = 0, max = 5_000_000) long waited) {
        var days = new WorkingDays(allowed, SHANGHAI);
        var came = Instant.ofEpochSecond(since);
        var now = came.plusSeconds(waited);
        Assume.that(days.calendar().isWorkingDay(LocalDate.ofInstant(now, SHANGHAI)));

        assertThat(came.isBefore(days.overdueBefore(now))).isEqualTo(days.passed(came, now) > allowed);
    }

    @Property(seed = "1")
    void whatIsFoundLateIsLateByItsDeadlineOnEveryDayOfTheYearAndByEveryTerm(
            @ForAll @IntRange(min = 1, max = 60) int term,
            @ForAll @LongRange(min = 1_735_700_000, max = 1_800_000_000) long since,
            @ForAll @LongRange(min = 0, max = 9_000_000) long waited) {
        var came = Instant.ofEpochSecond(since);
        var now = came.plusSeconds(waited);
        var deadline = FIVE.deadline(new StageClock(came, term), now);

        assertThat(came.isBefore(FIVE.overdueBeforeByTerm(now).get(term - 1))).isEqualTo(deadline.overdue());
        assertThat(deadline.overdue())
                .isEqualTo(LocalDate.ofInstant(now, SHANGHAI).isAfter(deadline.due()));
        assertThat(deadline.remaining()).isEqualTo(term - FIVE.passed(came, now));
    }

    @Example
    void aTermEndsWithItsLastDayAndNotWithTheWeekendAfterIt() {
        var friday = new StageClock(Instant.parse("2026-03-06T03:00:00Z"), 5);

        var onTheLastDay = FIVE.deadline(friday, Instant.parse("2026-03-13T15:59:59Z"));
        assertThat(onTheLastDay.due()).isEqualTo("2026-03-13");
        assertThat(onTheLastDay.remaining()).isZero();
        assertThat(onTheLastDay.overdue()).isFalse();
        assertThat(FIVE.deadline(friday, Instant.parse("2026-03-13T16:00:00Z")).overdue())
                .isTrue();
    }

    @Example
    void aStageWithoutATermOfItsOwnHasTheUsualOne() {
        var clock = new StageClock(Instant.parse("2026-02-12T03:00:00Z"), null);

        var deadline = FIVE.deadline(clock, clock.since());
        assertThat(deadline).isEqualTo(new Deadline(LocalDate.of(2026, 2, 26), 5, 5, false, false));
    }
}
