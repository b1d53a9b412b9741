package io.mubiao.shared.value;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods: {@code 2023.07-2024.01}, {@code 202001-202012}, {@code 2019-2021}, {@code 2026年1月至12月}. */
final class PeriodGrammar {

    private static final Pattern FORM =
            Pattern.compile("([^" + MeasureRange.UP_TO + "]++)[" + MeasureRange.UP_TO + "]{1,2}+(.++)");

    private static final List<Pattern> POINTS = List.of(
            Pattern.compile("(\\d{4})年(?:(\\d{1,2})(?:月(?:(\\d{1,2})日)?)?)?"),
            Pattern.compile("(\\d{4})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?"),
            Pattern.compile("(\\d{4})(\\d{2})?()"));

    private static final Pattern WITHOUT_YEAR = Pattern.compile("\\d{1,2}月(?:\\d{1,2}日)?");

    private PeriodGrammar() {}

    static @Nullable Reading read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        var from = point(parts.group(1));
        if (from == null) {
            return null;
        }
        var end = parts.group(2);
        var to = point(WITHOUT_YEAR.matcher(end).matches() ? from.year() + "年" + end : end);
        return to == null || !isOrdered(from.iso(), to.iso()) ? null : Reading.of(ParsedValue.period(from, to));
    }

    private static boolean isOrdered(String from, String to) {
        return from.length() == to.length() && from.compareTo(to) <= 0;
    }

    private static @Nullable CalendarPoint point(String text) {
        for (var form : POINTS) {
            var parts = form.matcher(text);
            if (parts.matches()) {
                return CalendarPoint.of(parts.group(1), parts.group(2), blankToNull(parts.group(3)));
            }
        }
        return null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
