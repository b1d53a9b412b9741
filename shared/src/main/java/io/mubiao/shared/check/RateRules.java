package io.mubiao.shared.check;

import io.mubiao.shared.value.Comparison;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules C03, C04, C08 and C09: rates, and names that are none. */
final class RateRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RateRules() {}

    static Stream<Spot> rateWithoutNumber(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> isRate(sheet, row) && !row.isNumeric())
                .map(row -> row.onValue("“" + row.name() + "”是比率，绩效值却是" + row.quoted()));
    }

    static Stream<Spot> percentOfNoRate(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> row.isPercent()
                        && !isRate(sheet, row)
                        && !sheet.has(Words.PERCENT_NAME, Texts.withoutBracket(row.name())))
                .map(row -> row.onName("“" + row.name() + "”不是比率，绩效值却是" + row.quoted()));
    }

    static Stream<Spot> satisfaction(CheckedSheet sheet) {
        return sheet.filled(Category.SATISFACTION)
                .filter(row -> !isShare(row) || !isLowerBound(row))
                .map(row -> row.onValue("满意度的值" + row.quoted() + "不是“≥”加 0 至 100% 之间的百分比")
                        .replacedBy(withLowerBound(row)));
    }

    /** Satisfaction has a rule of its own. */
    static Stream<Spot> aboveHundred(CheckedSheet sheet) {
        return sheet.filled(category -> category != Category.SATISFACTION)
                .filter(row -> row.isPercent()
                        && isAboveHundred(row.number())
                        && sheet.has(Words.CAPPED_RATE, Texts.withoutBracket(row.name())))
                .map(row -> row.onValue("“" + row.name() + "”的值" + row.quoted() + "超过 100%"));
    }

    private static boolean isRate(CheckedSheet sheet, Row row) {
        return sheet.has(Words.RATE_NAME, Texts.withoutBracket(row.name()));
    }

    private static boolean isShare(Row row) {
        var number = row.number();
        return row.isQuantity() && row.isPercent() && number != null && number.signum() > 0 && !isAboveHundred(number);
    }

    private static boolean isLowerBound(Row row) {
        var comparator = row.value().parsed().comparator();
        return comparator == Comparison.GE || comparator == Comparison.GT;
    }

    private static @Nullable String withLowerBound(Row row) {
        var isUnbound = isShare(row) && row.value().parsed().comparator() == null;
        return isUnbound ? Comparison.GE.symbol() + row.printed() : null;
    }

    private static boolean isAboveHundred(@Nullable BigDecimal number) {
        return number != null && number.compareTo(HUNDRED) > 0;
    }
}
