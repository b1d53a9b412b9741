package io.mubiao.shared.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that do not follow the week: holidays, or weekends that are worked on.
 *
 * @param to the last of them
 * @param name why, such as 春节
 */
public record CalendarSpan(LocalDate from, LocalDate to, DayKind kind, String name) {

    /** A day that does not follow the week. */
    public record Day(LocalDate date, DayKind kind, String name) {}

    /** Days as spans, in their order: those that follow each other and are called the same are one. */
    public static List<CalendarSpan> of(Collection<Day> days) {
        var spans = new ArrayList<CalendarSpan>();
        days.stream().sorted(Comparator.comparing(Day::date)).forEach(day -> {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.isFollowedBy(day)) {
                spans.set(spans.size() - 1, new CalendarSpan(last.from, day.date, day.kind, day.name));
            } else {
                spans.add(new CalendarSpan(day.date, day.date, day.kind, day.name));
            }
        });
        return spans;
    }

    private boolean isFollowedBy(Day day) {
        return to.plusDays(1).equals(day.date()) && kind == day.kind() && name.equals(day.name());
    }

    /** Every day of it. */
    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
