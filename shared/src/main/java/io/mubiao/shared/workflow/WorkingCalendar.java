package io.mubiao.shared.workflow;

import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjusted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjustmentLifted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarPublished;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked on. A day that no notice names follows the week: Monday to Friday. What is counted through a
 * year whose notice is not known is an estimate (按周一至周五推算) and says so.
 */
public final class WorkingCalendar {

    private static final WorkingCalendar NATIONAL = new WorkingCalendar(CalendarYear.delivered());

    private final Map<Integer, CalendarYear> years = new HashMap<>();
    private final Map<LocalDate, CalendarSpan> named = new HashMap<>();

    /** What a region has otherwise. */
    private final Map<LocalDate, CalendarSpan> adjusted = new TreeMap<>();

    /** @param published a later calendar of the same year takes the place of an earlier one */
    public WorkingCalendar(List<CalendarYear> published) {
        published.forEach(this::publish);
    }

    private void publish(CalendarYear calendar) {
        years.put(calendar.year(), calendar);
        named.keySet().removeIf(day -> day.getYear() == calendar.year());
        calendar.spans().forEach(span -> put(span, named));
    }

    private static void put(CalendarSpan span, Map<LocalDate, CalendarSpan> days) {
        span.days().forEach(day -> days.put(day, span));
    }

    /** The calendar of a region: that of the State Council, with what the region's events, oldest first, say otherwise. */
    public static WorkingCalendar of(List<CalendarEvent> events) {
        if (events.isEmpty()) {
            return NATIONAL;
        }
        var calendar = new WorkingCalendar(List.copyOf(NATIONAL.years.values()));
        events.forEach(calendar::take);
        return calendar;
    }

    private void take(CalendarEvent event) {
        if (event instanceof CalendarAdjusted days) {
            put(new CalendarSpan(days.firstDay(), days.lastDay(), days.kind(), days.reason()), adjusted);
        } else if (event instanceof CalendarPublished published) {
            publish(published.calendar());
        } else if (event instanceof CalendarAdjustmentLifted lifted) {
            lifted.firstDay().datesUntil(lifted.lastDay().plusDays(1)).forEach(adjusted::remove);
        } else {
            throw new IllegalStateException("unknown calendar event " + event);
        }
    }

    /** The identifier of a region's event stream; it cannot meet a unit's, an account's or a sheet's. */
    public static String stream(String region) {
        return "calendar/" + region;
    }

    /** That of the State Council, as far as it was known when this program was made. */
    public static WorkingCalendar national() {
        return NATIONAL;
    }

    /** What was published for a year; null when nothing is known. */
    public @Nullable CalendarYear year(int year) {
        return years.get(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        var span = adjusted.getOrDefault(day, named.get(day));
        return span == null ? !CalendarYear.isWeekend(day) : span.kind() == DayKind.WORKDAY;
    }

    /** What the region has adjusted on a day; null when the calendar of the State Council holds. */
    public @Nullable CalendarSpan adjustment(LocalDate day) {
        return adjusted.get(day);
    }

    /** What the region has adjusted in a year, by day. */
    public Map<LocalDate, CalendarSpan> adjustments(int year) {
        var found = new TreeMap<>(adjusted);
        found.keySet().removeIf(day -> day.getYear() != year);
        return found;
    }

    /** Days that do not follow the week, in their order: those that a notice names and those of the region. */
    public List<LocalDate> exceptions(DayKind kind) {
        var days = new TreeMap<>(named);
        days.putAll(adjusted);
        days.values().removeIf(span -> span.kind() != kind);
        return List.copyOf(days.keySet());
    }

    /** The last of so many working days after a day; that day itself, on which something arrived, is not counted. */
    public LocalDate due(LocalDate arrival, int workingDays) {
        var day = arrival;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days there are after one day and up to another; none when that is not later. */
    public int between(LocalDate after, LocalDate until) {
        return until.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** Whether the way from one day to another leads through a year of which no notice is known. */
    public boolean isAssumed(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!years.containsKey(year)) {
                return true;
            }
        }
        return false;
    }
}
