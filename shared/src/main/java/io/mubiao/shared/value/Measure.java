package io.mubiao.shared.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, such as {@code 2 万元}.
 *
 * @param number as written, before the multiplier
 * @param multiplier as written ({@code 万}), empty when there is none
 */
record Measure(BigDecimal number, String multiplier, MeasureUnit unit) {

    static final String NUMBER = "\\d{1,3}(?:,\\d{3})++(?:\\.\\d+)?|\\d++(?:\\.\\d+)?";

    private static final Pattern START = Pattern.compile(NUMBER);

    /** Longer numbers are nobody's target; the bound keeps arithmetic cheap and printing readable. */
    private static final int MAX_DIGITS = 40;

    /** Reads a whole measure, or gives null. */
    static @Nullable Measure read(String text) {
        var number = START.matcher(text);
        return number.lookingAt() ? read(number.group(), text.substring(number.end())) : null;
    }

    static @Nullable Measure read(String number, String tail) {
        // the shortest multiplier that leaves a unit wins: 千瓦 and 百分比 are units, 万千瓦 is ten thousand of one
        for (var length = 0; length <= Multiplier.run(tail); length++) {
            var unit = MeasureUnit.read(tail.substring(length));
            if (unit != null) {
                var measure = new Measure(new BigDecimal(number.replace(",", "")), tail.substring(0, length), unit);
                return measure.plain().length() <= MAX_DIGITS ? measure : null;
            }
        }
        return null;
    }

    /** In the base unit. */
    BigDecimal amount() {
        return Multiplier.apply(multiplier, number).stripTrailingZeros();
    }

    /** The amount without exponent and needless zeros. */
    String plain() {
        return amount().toPlainString();
    }

    boolean isBare() {
        return multiplier.isEmpty() && unit.isNone();
    }

    Measure withUnit(MeasureUnit other) {
        return new Measure(number, multiplier, other);
    }

    Measure withMultiplier(String other) {
        return new Measure(number, other, unit);
    }
}
