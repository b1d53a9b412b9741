package io.mubiao.shared.workflow;

import io.mubiao.shared.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a region may adjust in its calendar: some days at a time, and only what then differs. */
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

    private static List<Violation> span(LocalDate from, LocalDate to) {
        var found = new ArrayList<Violation>();
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            found.add(new Violation("from", "OUT_OF_RANGE", "年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间"));
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
