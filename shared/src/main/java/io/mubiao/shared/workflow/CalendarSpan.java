package io.mubiao.shared.workflow;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Days that do not follow the week: holidays, or weekends that are worked on.
 *
 * @param to the last of them
 * @param name why, such as 春节
 */
public record CalendarSpan(LocalDate from, LocalDate to, DayKind kind, String name) {

    /** Every day of it. */
    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
