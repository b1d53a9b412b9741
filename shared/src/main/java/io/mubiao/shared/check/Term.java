package io.mubiao.shared.check;

import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ParsedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 项目期限, printed as a number of years or as a period.
 *
 * @param end the last day, null unless a period is printed
 */
record Term(int months, @Nullable LocalDate end) {

    static final int YEAR = 12;

    /** The day on which something begins or ends; no term. */
    private static final Pattern DAY = Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])?(?:[0-2][0-9]|3[01])?");

    private static final String CHINESE_DIGITS = "零一二三四五六七八九十";
    private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000);

    /** Null when the text is no term. */
    static @Nullable Term read(@Nullable String text) {
        var compact = Texts.compact(text);
        if (DAY.matcher(compact).matches()) {
            return null;
        }
        var digit = compact.isEmpty() ? -1 : CHINESE_DIGITS.indexOf(compact.charAt(0));
        var value = IndicatorValue.parse(digit < 0 ? compact : digit + compact.substring(1));
        return switch (value.kind()) {
            case QUANTITY -> ofNumber(value);
            case DATE, PERIOD -> ofPeriod(value);
            case RANGE, FREQUENCY, BOOLEAN, QUALITATIVE, SENTENCE, EMPTY -> null;
        };
    }

    private static @Nullable Term ofNumber(IndicatorValue value) {
        var number = value.magnitude();
        var unit = value.parsed().unit();
        if (number == null || value.parsed().per() != null) {
            return null;
        }
        var count = number.min(LONGEST).intValue();
        if (unit == null || unit.equals("年") || unit.equals("周年")) {
            return new Term(count * YEAR, null);
        }
        return unit.equals("月") ? new Term(count, null) : null;
    }

    private static @Nullable Term ofPeriod(IndicatorValue value) {
        var parsed = value.parsed();
        var from = parsed.date();
        var end = value.lastDay();
        if (from == null || end == null) {
            return null;
        }
        var months = (end.getYear() - year(from)) * YEAR + end.getMonthValue() - month(from) + 1;
        return new Term(months, isPeriod(parsed) ? end : null);
    }

    private static boolean isPeriod(ParsedValue parsed) {
        return parsed.until() != null;
    }

    private static int year(String iso) {
        return Integer.parseInt(iso.substring(0, 4));
    }

    private static int month(String iso) {
        return iso.length() < 7 ? 1 : Integer.parseInt(iso.substring(5, 7));
    }
}
