package io.mubiao.shared.workflow;

import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.workflow.CalendarSpan.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a region may say of its calendar: the notice of a year, and some days at a time, only what then differs. */
public final class CalendarRules {

    private static final int LONGEST = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private CalendarRules() {}

    /** One violation per field that is wrong; empty when the days can be adjusted. */
    public static List<Violation> adjusting(WorkingCalendar calendar, LocalDate from, LocalDate to, DayKind kind) {
        var found = span(from, to);
        if (found.isEmpty() && every(from, to, day -> calendar.isWorkingDay(day) == (kind == DayKind.WORKDAY))) {
            found.add(new Violation("kind", "NOTHING_CHANGED", "这些日子本来就" + kind.label()));
        }
        return found;
    }

    /** The same for days that are to follow the calendar of the State Council again. */
    public static List<Violation> lifting(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        var found = span(from, to);
        if (found.isEmpty() && every(from, to, day -> calendar.adjustment(day) == null)) {
            found.add(new Violation("from", "NOTHING_CHANGED", "这些日子没有本区划的调整"));
        }
        return found;
    }

    /** The same for the notice of a year, as {@code days[i]} of it are given. */
    public static List<Violation> publishing(
            WorkingCalendar calendar, int year, String document, LocalDate publishedOn, List<Day> days) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return List.of(outOfRange("year"));
        }
        var found = new ArrayList<Violation>();
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var fault = fault(days.get(i), year, seen);
            if (fault != null) {
                found.add(new Violation("days[" + i + "].date", fault.code(), fault.detail()));
            }
        }
        if (found.isEmpty()) {
            CalendarSpan.of(days).stream()
                    .filter(span -> span.days().count() > CalendarYear.LONGEST)
                    .forEach(span -> found.add(new Violation(
                            "days", "TOO_LONG", span.name() + "连续超过 " + CalendarYear.LONGEST + " 天，请核对")));
        }
        if (found.isEmpty()
                && new CalendarYear(year, document, publishedOn, CalendarSpan.of(days)).equals(calendar.year(year))) {
            found.add(new Violation("days", "NOTHING_CHANGED", year + " 年的放假安排已经如此"));
        }
        return found;
    }

    private record Fault(String code, String detail) {}

    private static @Nullable Fault fault(Day day, int year, Set<LocalDate> seen) {
        if (day.date().getYear() != year) {
            return new Fault("OUT_OF_YEAR", day.date() + " 不在 " + year + " 年");
        }
        if (!seen.add(day.date())) {
            return new Fault("TWICE", day.date() + " 列了两次");
        }
        return day.kind() == DayKind.WORKDAY && !CalendarYear.isWeekend(day.date())
                ? new Fault("WORKED_ON_ANYWAY", day.date() + " 不是周六或周日，本来就上班")
                : null;
    }

    private static Violation outOfRange(String path) {
        return new Violation(path, "OUT_OF_RANGE", "年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间");
    }

    private static List<Violation> span(LocalDate from, LocalDate to) {
        var found = new ArrayList<Violation>();
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            found.add(outOfRange("from"));
        } else if (to.isBefore(from)) {
            found.add(new Violation("to", "BEFORE_START", "结束日期不能早于开始日期"));
        } else if (to.isAfter(from.plusDays(LONGEST - 1))) {
            found.add(new Violation("to", "TOO_LONG", "一次最多调整 " + LONGEST + " 天"));
        }
        return found;
    }

    private static boolean every(LocalDate from, LocalDate to, Predicate<LocalDate> condition) {
        return from.datesUntil(to.plusDays(1)).allMatch(condition);
    }
}
