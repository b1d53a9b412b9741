package io.mubiao.shared.value;

import org.jspecify.annotations.Nullable;

/** Quantities and ranges with their comparators: {@code ≥95%}, {@code 25 元/册}, {@code 1 次以上}, {@code 10-20 万元}. */
final class QuantityGrammar {

    private QuantityGrammar() {}

    static @Nullable Reading read(String text) {
        var bound = Bound.read(text);
        if (bound == null) {
            return null;
        }
        var measure = Measure.read(bound.rest());
        if (measure != null) {
            return reading(ParsedValue.quantity(bound.comparator(), measure), measure, bound);
        }
        var range = MeasureRange.read(bound.rest());
        return range == null
                ? null
                : reading(ParsedValue.range(bound.comparator(), range.lower(), range.upper()), range.upper(), bound);
    }

    private static Reading reading(ParsedValue value, Measure measure, Bound bound) {
        return new Reading(value, measure.multiplier().isEmpty() ? null : measure.multiplier(), bound.suffix());
    }
}
