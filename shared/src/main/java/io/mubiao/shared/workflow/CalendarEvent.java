package io.mubiao.shared.workflow;

import java.time.LocalDate;
import java.util.List;

/** What can happen to the calendar of a region. */
public sealed interface CalendarEvent {

    /** Code of the administrative division (财政区划代码). */
    String region();

    /**
     * The notice of a year is known; a later one takes the place of an earlier one, and of what came with the product.
     *
     * @param document number or name of the notice
     * @param spans the days that do not follow the week
     */
    record CalendarPublished(String region, int year, String document, LocalDate publishedOn, List<CalendarSpan> spans)
            implements CalendarEvent {

        public CalendarPublished {
            spans = List.copyOf(spans);
        }

        /** The same as a calendar. */
        CalendarYear calendar() {
            return new CalendarYear(year, document, publishedOn, spans);
        }
    }

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
