package io.mubiao.command.intake.head;

import io.mubiao.command.intake.words.MoneyUnit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A printed amount in 元.
 *
 * @param text a decimal string in 元, or what is printed when that cannot be converted exactly
 * @param isPlain whether {@code text} is a decimal string
 * @param unit what it was printed in, null where that is not known
 */
public record Amount(String text, boolean isPlain, @Nullable MoneyUnit unit) {

    private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");
    private static final Pattern PRINTED =
            Pattern.compile("[¥￥]?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?(元|万元|亿元)?");
    private static final int MAX_LENGTH = 40;

    /**
     * Null for a number that no unit is known for.
     *
     * @param label the unit that stands elsewhere, used when none stands behind the number
     */
    static @Nullable Amount read(String printed, @Nullable MoneyUnit label) {
        if (label == MoneyUnit.YUAN && PLAIN.matcher(printed).matches()) {
            return new Amount(printed, true, label);
        }
        var number = PRINTED.matcher(key(printed));
        if (!number.matches()) {
            return new Amount(printed, false, label);
        }
        var own = MoneyUnit.of(number.group(3));
        var unit = own == null ? label : own;
        if (unit == null) {
            return null;
        }
        var yuan = yuan(number.group(1).replace(",", "") + (number.group(2) == null ? "" : number.group(2)), unit);
        return yuan == null ? new Amount(printed, false, unit) : new Amount(yuan, true, unit);
    }

    private static @Nullable String yuan(String number, MoneyUnit unit) {
        if (unit == MoneyUnit.YUAN) {
            return PLAIN.matcher(number).matches() ? number : null;
        }
        var amount = new BigDecimal(number).scaleByPowerOfTen(unit.digits()).stripTrailingZeros();
        var whole = amount.scale() < 0 ? amount.setScale(0) : amount;
        return whole.scale() > 2 ? null : whole.toPlainString();
    }

    private static String key(String printed) {
        return printed.length() > MAX_LENGTH
                ? ""
                : Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
