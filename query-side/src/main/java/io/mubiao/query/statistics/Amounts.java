package io.mubiao.query.statistics;

import java.math.BigDecimal;

/** Sums of money as answered: a decimal in 元 without needless zeros. */
final class Amounts {

    private Amounts() {}

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
