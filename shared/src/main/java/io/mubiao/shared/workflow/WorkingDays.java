package io.mubiao.shared.workflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a stage may take (办理时限). Working days are Monday to Friday; public holidays and the working weekends
 * around them, which the State Council sets anew each year, are not known.
 *
 * @param allowed the day that a sheet comes to a stage is not counted
 * @param zone where days begin and end
 */
public record WorkingDays(int allowed, ZoneId zone) {

    public WorkingDays {
        if (allowed < 1 || allowed > 250) {
            throw new IllegalArgumentException("working days must be 1 to 250: " + allowed);
        }
    }

    /** The working days that began after the day of {@code since}, the present one included. */
    public long passed(Instant since, Instant now) {
        return day(since)
                .plusDays(1)
                .datesUntil(max(day(since), day(now)).plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    /** What came to a stage before this instant has waited longer than allowed. */
    public Instant overdueBefore(Instant now) {
        var day = day(now);
        for (int left = allowed; left > 0 || !isWorkingDay(day); day = day.minusDays(1)) {
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
