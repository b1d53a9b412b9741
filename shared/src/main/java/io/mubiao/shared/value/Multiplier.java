package io.mubiao.shared.value;

import java.math.BigDecimal;

/** The powers of ten written behind a number; several in a row multiply (百万, 万亿). */
final class Multiplier {

    static final int MAX_LENGTH = 4;

    private static final String DIGITS = "十百千万亿";
    private static final int[] POWERS = {1, 2, 3, 4, 8};

    private Multiplier() {}

    /** How many characters at the start of the text could belong to a multiplier. */
    static int run(String text) {
        var length = 0;
        while (length < Math.min(text.length(), MAX_LENGTH) && DIGITS.indexOf(text.charAt(length)) >= 0) {
            length++;
        }
        return length;
    }

    static BigDecimal apply(String multiplier, BigDecimal number) {
        var power = multiplier.chars().map(c -> POWERS[DIGITS.indexOf(c)]).sum();
        return number.scaleByPowerOfTen(power);
    }
}
