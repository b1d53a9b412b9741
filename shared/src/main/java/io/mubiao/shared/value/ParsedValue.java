package io.mubiao.shared.value;

import org.jspecify.annotations.Nullable;

/**
 * An indicator value in canonical form: two spellings of the same value give equal parsed values ({@code 600吨} and
 * {@code 600 吨}, {@code 2 万元} and {@code 20000 元}). This is {@code parsedValue} of the REST contract.
 *
 * @param comparator null when unspecified
 * @param magnitude plain decimal in the base unit, multiplier applied; the lower end of a range
 * @param upper the upper end of a range
 * @param unit the base unit; null when none is written, which is never taken for 元
 * @param per what the unit is counted by ({@code 元/册}: 册); of a frequency the time it recurs in
 * @param date {@code 2026}, {@code 2026-12} or {@code 2026-12-31}, as fine as written; the start of a period
 * @param until the end of a period
 * @param ambiguous the words allow two readings: "12月前" is by the end of December or before its first day
 * @param text the words of a BOOLEAN, QUALITATIVE or SENTENCE, and what a FREQUENCY says beside its quantity
 */
public record ParsedValue(
        ValueKind kind,
        @Nullable Comparison comparator,
        @Nullable String magnitude,
        @Nullable String upper,
        @Nullable String unit,
        @Nullable String per,
        @Nullable String date,
        @Nullable String until,
        boolean ambiguous,
        @Nullable String text) {

    static ParsedValue empty() {
        return new ParsedValue(ValueKind.EMPTY, null, null, null, null, null, null, null, false, null);
    }

    static ParsedValue words(ValueKind kind, String text) {
        return new ParsedValue(kind, null, null, null, null, null, null, null, false, text);
    }

    static ParsedValue quantity(@Nullable Comparison comparator, Measure measure) {
        return new ParsedValue(
                ValueKind.QUANTITY,
                comparator,
                measure.plain(),
                null,
                measure.unit().base(),
                measure.unit().per(),
                null,
                null,
                false,
                null);
    }

    static ParsedValue range(@Nullable Comparison comparator, Measure lower, Measure upper) {
        return new ParsedValue(
                ValueKind.RANGE,
                comparator,
                lower.plain(),
                upper.plain(),
                upper.unit().base(),
                upper.unit().per(),
                null,
                null,
                false,
                null);
    }

    static ParsedValue date(@Nullable Comparison comparator, CalendarPoint point, boolean ambiguous) {
        return new ParsedValue(ValueKind.DATE, comparator, null, null, null, null, point.iso(), null, ambiguous, null);
    }

    static ParsedValue period(CalendarPoint from, CalendarPoint to) {
        return new ParsedValue(ValueKind.PERIOD, null, null, null, null, null, from.iso(), to.iso(), false, null);
    }

    /** Something that recurs; {@code quantity} counts it, {@code text} is what could not be counted. */
    static ParsedValue frequency(String per, @Nullable ParsedValue quantity, @Nullable String text) {
        return new ParsedValue(
                ValueKind.FREQUENCY,
                quantity == null ? null : quantity.comparator,
                quantity == null ? null : quantity.magnitude,
                null,
                quantity == null ? null : quantity.unit,
                per,
                null,
                null,
                false,
                text);
    }
}
