package io.mubiao.query.calendar;

import io.mubiao.query.calendar.Calendar.Adjustment;
import io.mubiao.query.calendar.Calendar.Day;
import io.mubiao.query.deadline.RegionCalendars;
import io.mubiao.query.deadline.RegionCalendars.Change;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjusted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjustmentLifted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarPublished;
import io.mubiao.shared.workflow.CalendarSpan;
import io.mubiao.shared.workflow.DayKind;
import io.mubiao.shared.workflow.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a region's calendar from its few events, so that the answer never lags behind a change. */
@Component
class CalendarReader {

    private static final String NATIONAL = "CN";

    private final RegionCalendars calendars;

    CalendarReader(RegionCalendars calendars) {
        this.calendars = calendars;
    }

    Calendar year(String region, int year) {
        var changes = calendars.changes(region);
        var calendar = WorkingCalendar.of(changes.stream().map(Change::event).toList());
        var notice = calendar.year(year);
        return new Calendar(
                region,
                changes.size(),
                year,
                notice == null ? null : notice.document(),
                notice == null ? null : notice.publishedOn(),
                notice == null,
                calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
                days(calendar, year, notice == null ? List.of() : notice.spans()),
                changes.stream()
                        .map(CalendarReader::adjustment)
                        .sorted(Comparator.comparing(Adjustment::at).reversed())
                        .toList());
    }

    DueDate due(String region, LocalDate arrived, int workingDays) {
        var calendar = calendars.of(region);
        var due = calendar.due(arrived, workingDays);
        var isAdjusted =
                arrived.plusDays(1).datesUntil(due.plusDays(1)).anyMatch(day -> calendar.adjustment(day) != null);
        return new DueDate(due, isAdjusted ? region : NATIONAL, calendar.isAssumed(arrived, due));
    }

    private static List<Day> days(WorkingCalendar calendar, int year, List<CalendarSpan> published) {
        var days = new TreeMap<LocalDate, Day>();
        for (var span : published) {
            span.days().forEach(day -> days.put(day, new Day(day, span.kind(), span.name(), false)));
        }
        calendar.adjustments(year).forEach((day, span) -> days.put(day, new Day(day, span.kind(), span.name(), true)));
        return List.copyOf(days.values());
    }

    private static Adjustment adjustment(Change change) {
        var event = change.event();
        if (event instanceof CalendarPublished notice) {
            return adjustment(
                    change,
                    LocalDate.of(notice.year(), 1, 1),
                    LocalDate.of(notice.year(), 12, 31),
                    notice.document(),
                    null,
                    notice.publishedOn().toString());
        }
        if (event instanceof CalendarAdjusted days) {
            return adjustment(change, days.firstDay(), days.lastDay(), null, days.kind(), days.reason());
        }
        var lifted = (CalendarAdjustmentLifted) event;
        return adjustment(change, lifted.firstDay(), lifted.lastDay(), null, null, lifted.reason());
    }

    private static Adjustment adjustment(
            Change change,
            LocalDate from,
            LocalDate to,
            @Nullable String document,
            @Nullable DayKind kind,
            String reason) {
        var trace = change.trace();
        return new Adjustment(from, to, document, kind, reason, trace.actor(), trace.name(), trace.at());
    }
}
