package io.mubiao.shared.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A year, month or day of the budget calendar, as fine as it is written; zero stands for what is not. */
record CalendarPoint(int year, int month, int day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Null when there is no such date, or when the number is hardly meant as a year. */
    static @Nullable CalendarPoint of(@Nullable String year, @Nullable String month, @Nullable String day) {
        var point = new CalendarPoint(number(year), number(month), number(day));
        return point.exists(month != null, day != null) ? point : null;
    }

    /** Reads what {@link #iso} wrote. */
    static @Nullable CalendarPoint ofIso(@Nullable String iso) {
        var parts = ISO.matcher(iso == null ? "" : iso);
        return parts.matches() ? of(parts.group(1), parts.group(2), parts.group(3)) : null;
    }

    /** {@code 2026}, {@code 2026-12} or {@code 2026-12-31}. */
    String iso() {
        if (month == 0) {
            return Integer.toString(year);
        }
        return day == 0 ? "%d-%02d".formatted(year, month) : "%d-%02d-%02d".formatted(year, month, day);
    }

    /** The spelling of the sheets: {@code 2026年12月31日}. */
    String chinese() {
        return year + "年" + (month == 0 ? "" : month + "月") + (day == 0 ? "" : day + "日");
    }

    boolean isDay() {
        return day != 0;
    }

    LocalDate lastDay() {
        var lastMonth = YearMonth.of(year, month == 0 ? 12 : month);
        return day == 0 ? lastMonth.atEndOfMonth() : lastMonth.atDay(day);
    }

    private boolean exists(boolean hasMonth, boolean hasDay) {
        var yearExists = year >= FIRST_YEAR && year <= LAST_YEAR;
        var monthExists = !hasMonth || month >= 1 && month <= 12;
        return yearExists
                && monthExists
                && (!hasDay
                        || hasMonth
                                && day >= 1
                                && day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
