package io.mubiao.shared.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How long a stage may take (办理时限). The day of arrival is not counted, every working day after it is; the term ends
 * with the last of them.
 *
 * @param allowed by a stage that has no term of its own
 * @param zone where days begin and end
 * @param calendar which days are worked on
 */
public record WorkingDays(int allowed, ZoneId zone, WorkingCalendar calendar) {

    /** The longest term that a stage can have of its own. */
    public static final int MOST = 60;

    public WorkingDays {
        if (allowed < 1 || allowed > 250) {
            throw new IllegalArgumentException("working days must be 1 to 250: " + allowed);
        }
    }

    /** By the national calendar. */
    public WorkingDays(int allowed, ZoneId zone) {
        this(allowed, zone, WorkingCalendar.national());
    }

    /** The same terms where other days are worked on. */
    public WorkingDays by(WorkingCalendar other) {
        return new WorkingDays(allowed, zone, other);
    }

    /** The working days that began after the day of {@code since}, the present one included. */
    public int passed(Instant since, Instant now) {
        return calendar.between(day(since), day(now));
    }

    /** By when the stage is to be done whose time runs. */
    public Deadline deadline(StageClock clock, Instant now) {
        var arrival = day(clock.since());
        int term = Objects.requireNonNullElse(clock.workingDays(), allowed);
        var due = calendar.due(arrival, term);
        return new Deadline(
                due, term, term - passed(clock.since(), now), day(now).isAfter(due), calendar.isAssumed(arrival, due));
    }

    /** What came to a stage without a term of its own before this instant has waited longer than allowed. */
    public Instant overdueBefore(Instant now) {
        return overdueBefore(allowed, now);
    }

    /** The same for terms of one working day, of two and so on, to find what is late without looking at each sheet. */
    public List<Instant> overdueBeforeByTerm(Instant now) {
        return IntStream.rangeClosed(1, Math.max(allowed, MOST))
                .mapToObj(term -> overdueBefore(term, now))
                .toList();
    }

    private Instant overdueBefore(int term, Instant now) {
        var day = day(now);
        for (int left = term; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
