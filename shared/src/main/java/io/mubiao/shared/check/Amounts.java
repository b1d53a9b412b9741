package io.mubiao.shared.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums of money as decimal strings in 元, and how details print them. */
final class Amounts {

    private static final Pattern FORM = Pattern.compile("\\d{1,20}(?:\\.\\d{1,10})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    /** Null for whatever is no plain number; thousands commas are allowed. */
    static @Nullable BigDecimal read(@Nullable String text) {
        var digits = Texts.compact(text).replace(",", "");
        return FORM.matcher(digits).matches() ? new BigDecimal(digits) : null;
    }

    static String print(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** One number in percent of another that is not zero, to two decimals. */
    static String percent(BigDecimal part, BigDecimal whole) {
        return print(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP)) + "%";
    }
}
