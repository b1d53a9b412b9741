package io.mubiao.shared.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
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

    @Property
    void overdueIsWhatMoreWorkingDaysPassedForThanAllowed(
            @ForAll @IntRange(min = 1, max = 30) int allowed,
            @ForAll @LongRange(min = 1_700_000_000, max = 1_710_000_000) long since,
            @ForAll @LongRange(min = 0, max = 5_000_000) long waited) {
        var days = new WorkingDays(allowed, SHANGHAI);
        var came = Instant.ofEpochSecond(since);
        var now = came.plusSeconds(waited);

        assertThat(came.isBefore(days.overdueBefore(now))).isEqualTo(days.passed(came, now) > allowed);
    }
}
