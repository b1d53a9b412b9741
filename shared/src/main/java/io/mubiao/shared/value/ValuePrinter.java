package io.mubiao.shared.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The canonical spelling of a value: reading it again gives an equal value. */
final class ValuePrinter {

    private ValuePrinter() {}

    static String print(ParsedValue value) {
        return switch (value.kind()) {
            case QUANTITY -> symbol(value) + number(value.magnitude(), value) + unit(value.unit(), value.per());
            case RANGE ->
                symbol(value)
                        + number(value.magnitude(), value)
                        + "-"
                        + number(value.upper(), value)
                        + unit(value.unit(), value.per());
            case DATE -> chinese(value.date()) + deadline(value);
            case PERIOD -> chinese(value.date()) + "-" + chinese(value.until());
            case FREQUENCY -> "每" + value.per() + frequency(value);
            case BOOLEAN, QUALITATIVE, SENTENCE -> Objects.requireNonNullElse(value.text(), "");
            case EMPTY -> "";
        };
    }

    private static String frequency(ParsedValue value) {
        return value.magnitude() == null
                ? Objects.requireNonNullElse(value.text(), "")
                : symbol(value) + value.magnitude() + unit(value.unit(), null);
    }

    private static String symbol(ParsedValue value) {
        return value.comparator() == null ? "" : value.comparator().symbol();
    }

    private static String unit(@Nullable String base, @Nullable String per) {
        return (base == null ? "" : base) + (per == null ? "" : "/" + per);
    }

    /** With thousands commas where plain digits would be read as a year. */
    private static String number(@Nullable String plain, ParsedValue value) {
        var number = Objects.requireNonNullElse(plain, "");
        var likeYears = "年".equals(value.unit()) || value.kind() == ValueKind.RANGE && value.unit() == null;
        return likeYears ? grouped(number) : number;
    }

    private static String grouped(String number) {
        var point = number.indexOf('.');
        var integer = point < 0 ? number : number.substring(0, point);
        return integer.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + number.substring(integer.length());
    }

    private static String chinese(@Nullable String iso) {
        var point = CalendarPoint.ofIso(iso);
        return point == null ? "" : point.chinese();
    }

    private static String deadline(ParsedValue value) {
        if (value.comparator() == null) {
            return "";
        }
        var point = CalendarPoint.ofIso(value.date());
        return value.ambiguous() || point != null && point.isDay() ? "前" : "底";
    }
}
