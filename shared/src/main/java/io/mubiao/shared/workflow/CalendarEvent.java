package io.mubiao.shared.workflow;

import java.time.LocalDate;

/** What can happen to the calendar of a region. */
public sealed interface CalendarEvent {

    /** Code of the administrative division (财政区划代码). */
    String region();

    /**
     * From the first day to the last it is worked on, or not, other than the calendar of the State Council has it.
     *
     * @param reason why, such as the notice of the autonomous region
     */
    record CalendarAdjusted(String region, LocalDate firstDay, LocalDate lastDay, DayKind kind, String reason)
            implements CalendarEvent {}

    /** From the first day to the last the calendar of the State Council holds again. */
    record CalendarAdjustmentLifted(String region, LocalDate firstDay, LocalDate lastDay, String reason)
            implements CalendarEvent {}
}
