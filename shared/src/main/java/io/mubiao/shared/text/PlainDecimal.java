package io.mubiao.shared.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decimal as people write it: ASCII digits, no exponent, few enough of them that sums and prints stay short. The text
 * is judged before it becomes a number: {@code 1e-1000000} is short to write and long to compute with.
 */
public final class PlainDecimal {

    /** A sum of money in 元, as a regular expression; no sign, at most two decimals. */
    public static final String AMOUNT = "(?:0|[1-9][0-9]{0,12})(?:\\.[0-9]{1,2})?";

    private static final int MAX_WHOLE = 15;
    private static final int MAX_FRACTION = 6;
    private static final Pattern FORM = Pattern.compile(
            "(?!-0(?:\\.0*)?$)-?(?:0|[1-9][0-9]{0,%d})(?:\\.[0-9]{1,%d})?".formatted(MAX_WHOLE - 1, MAX_FRACTION));
    private static final Pattern SUM_OF_MONEY = Pattern.compile(AMOUNT);

    private PlainDecimal() {}

    /** The number, null when the text is none or has more than 15 digits before or 6 behind the point. */
    public static @Nullable BigDecimal read(String text) {
        return FORM.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** Whether the text is a sum of money in 元. */
    public static boolean isAmount(String text) {
        return SUM_OF_MONEY.matcher(text).matches();
    }

    /**
     * The number as {@link #read} would allow it, for what was stored before that was asked for: digits too small to
     * print are rounded away before anybody computes with them.
     */
    public static BigDecimal rounded(BigDecimal number) {
        if (number.scale() <= MAX_FRACTION) {
            return number;
        }
        var isZero = (long) number.precision() - number.scale() + MAX_FRACTION < 0;
        return isZero ? BigDecimal.ZERO : number.setScale(MAX_FRACTION, RoundingMode.HALF_UP);
    }

    /** Without needless zeros, and without exponent unless the number is larger than any that is read. */
    public static String print(BigDecimal number) {
        var rounded = rounded(number).stripTrailingZeros();
        var isReadable = (long) rounded.precision() - rounded.scale() <= MAX_WHOLE;
        return isReadable ? rounded.toPlainString() : rounded.toString();
    }

    /** {@link #print}, null for none. */
    public static @Nullable String printOrNull(@Nullable BigDecimal number) {
        return number == null ? null : print(number);
    }
}
