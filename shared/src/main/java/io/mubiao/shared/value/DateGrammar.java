package io.mubiao.shared.value;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the words that make them deadlines: {@code 2026年12月前}, {@code 2026年底}, {@code 2026-12-31}.
 * An Excel serial (44561) stays a quantity; nobody but a person can tell it from one.
 */
final class DateGrammar {

    private static final List<Pattern> POINTS = List.of(
            Pattern.compile("(\\d{4})年(?:度|(\\d{1,2})月份?(?:(\\d{1,2})[日号])?)?"),
            Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?"),
            Pattern.compile("(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})"));

    private static final Pattern DEADLINE = Pattern.compile("(年?[底末])?(以前|之前|前)?(以内|之内|内)?(?:完成)?");

    private DateGrammar() {}

    static @Nullable Reading read(String text) {
        for (var form : POINTS) {
            var parts = form.matcher(text);
            if (parts.lookingAt()) {
                var point = CalendarPoint.of(parts.group(1), parts.group(2), parts.group(3));
                return point == null ? null : withDeadline(point, text.substring(parts.end()));
            }
        }
        return null;
    }

    private static @Nullable Reading withDeadline(CalendarPoint point, String words) {
        var deadline = DEADLINE.matcher(words);
        if (!deadline.matches()) {
            return null;
        }
        var end = deadline.group(1) != null;
        var before = deadline.group(2) != null;
        var within = deadline.group(3) != null;
        var comparator = end || before || within ? Comparison.LE : null;
        // "12月前" is by the end of December in everyday use, before its first day by the letter
        return Reading.of(ParsedValue.date(comparator, point, before && !end && !point.isDay()));
    }
}
