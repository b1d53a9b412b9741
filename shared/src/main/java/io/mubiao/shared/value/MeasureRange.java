package io.mubiao.shared.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two measures in the same unit, the lower first: {@code 10-20 万元}, {@code 60%~70%}. */
record MeasureRange(Measure lower, Measure upper) {

    /** What stands between the two ends of a range or period. */
    static final String UP_TO = "-~—–―−‐至到";

    private static final Pattern FORM = Pattern.compile(
            "(" + Measure.NUMBER + ")([^" + UP_TO + "]*+)[" + UP_TO + "]{1,2}+(" + Measure.NUMBER + ")(.*+)");

    /** Reads a whole range, or gives null. */
    static @Nullable MeasureRange read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        var lower = Measure.read(parts.group(1), parts.group(2));
        var upper = Measure.read(parts.group(3), parts.group(4));
        return lower == null || upper == null ? null : of(lower, upper);
    }

    private static @Nullable MeasureRange of(Measure lower, Measure upper) {
        var top = upper.unit().isNone() ? upper.withUnit(lower.unit()) : upper;
        var bottom = lower.unit().isNone() ? lower.withUnit(upper.unit()) : lower;
        var shared = bottom.withMultiplier(top.multiplier());
        // in "1-2万元" the multiplier holds for both ends, in "5000-1万元" it cannot
        if (lower.isBare() && shared.amount().compareTo(top.amount()) <= 0) {
            bottom = shared;
        }
        var ordered = bottom.amount().compareTo(top.amount()) <= 0;
        return ordered && bottom.unit().equals(top.unit()) ? new MeasureRange(bottom, top) : null;
    }
}
