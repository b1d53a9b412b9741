package io.mubiao.shared.workflow;

import io.mubiao.shared.text.DataFile;
import io.mubiao.shared.text.VisibleText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * The days of a year that do not follow the week, as its notice names them.
 *
 * @param document number or name of the notice
 */
public record CalendarYear(int year, String document, LocalDate publishedOn, List<CalendarSpan> spans) {

    static final int LONGEST = 10;

    /** @throws IllegalArgumentException when no notice can say this */
    public CalendarYear {
        spans = List.copyOf(spans);
        require(!VisibleText.isMissing(document), "no document orders the calendar of " + year);
        var seen = new HashSet<LocalDate>();
        for (var span : spans) {
            var days = span.days().toList();
            require(!days.isEmpty() && days.size() <= LONGEST, "not 1 to " + LONGEST + " days: " + span);
            for (var day : days) {
                require(day.getYear() == year, "another year than " + year + ": " + span);
                require(seen.add(day), "named twice: " + day);
                require(span.kind() == DayKind.HOLIDAY || isWeekend(day), "worked on anyway: " + day);
            }
        }
    }

    /** Those that are delivered with the product, oldest first. */
    static List<CalendarYear> delivered() {
        return new DataFile(CalendarYear.class, "calendar-cn.txt")
                .blocks("year").stream().map(CalendarYear::of).toList();
    }

    private static CalendarYear of(List<DataFile.Entry> block) {
        return new CalendarYear(
                Integer.parseInt(one(block, "year")),
                one(block, "document"),
                LocalDate.parse(one(block, "published")),
                block.stream()
                        .filter(entry -> entry.key().endsWith("day"))
                        .map(CalendarYear::span)
                        .toList());
    }

    private static String one(List<DataFile.Entry> block, String key) {
        return block.stream()
                .filter(entry -> entry.key().equals(key))
                .map(DataFile.Entry::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + key + " in " + block));
    }

    private static CalendarSpan span(DataFile.Entry entry) {
        var words = entry.words();
        return new CalendarSpan(
                LocalDate.parse(words.get(0)),
                LocalDate.parse(words.get(words.size() - 2)),
                entry.key().equals("holiday") ? DayKind.HOLIDAY : DayKind.WORKDAY,
                words.get(words.size() - 1));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }
}
