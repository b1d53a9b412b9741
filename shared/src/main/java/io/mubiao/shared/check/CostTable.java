package io.mubiao.shared.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of the cost indicators.
 *
 * @param totals sums of 元, also those given for the year
 * @param unitCosts sums of 元 for each of something
 * @param quantities what the 数量指标 count
 * @param isComplete false when a cost is one of something that its value does not say: 每公里造价 ≤42万元
 */
record CostTable(List<Row> totals, List<Row> unitCosts, List<Row> quantities, boolean isComplete) {

    private static final String WHOLE_YEAR = "年";

    static CostTable of(CheckedSheet sheet) {
        var costs = sheet.filled(Category.COST).filter(Row::isYuan).toList();
        var totals = costs.stream().filter(row -> isTotal(per(row))).toList();
        var sums = totals.stream().filter(row -> !isOfOne(sheet, row)).toList();
        return new CostTable(
                sums,
                costs.stream().filter(row -> !isTotal(per(row))).toList(),
                sheet.filled(Category.QUANTITY).filter(Row::isQuantity).toList(),
                sums.size() == totals.size());
    }

    BigDecimal total() {
        return sum(totals.stream());
    }

    /** Unit costs times their quantities and the totals besides; null when a unit cost meets no quantity, or there is none. */
    @Nullable
    BigDecimal computed(Parameters parameters) {
        var sum = total();
        for (var row : unitCosts) {
            var quantity = quantityFor(row, parameters);
            if (quantity == null) {
                return null;
            }
            sum = sum.add(number(row).multiply(quantity));
        }
        return unitCosts.isEmpty() || !isComplete ? null : sum;
    }

    /** How many of what a unit cost is counted by the sheet provides; null when it counts none. */
    private @Nullable BigDecimal quantityFor(Row unitCost, Parameters parameters) {
        var per = String.valueOf(per(unitCost));
        var matching = quantities.stream()
                .filter(row -> row.unit() != null && parameters.isSameUnit(per, row.unit()))
                .toList();
        return matching.isEmpty() ? null : sum(matching.stream());
    }

    /** Whether some quantity is in the very unit; of 人·月 the first one counts. */
    boolean hasUnitOf(Row unitCost) {
        var per = String.valueOf(per(unitCost)).split("·")[0];
        return quantities.stream().anyMatch(row -> per.equals(row.unit()));
    }

    /** A cost of one of something is never more than the year's money; what is named so and is more is a sum. */
    private static boolean isOfOne(CheckedSheet sheet, Row row) {
        var amount = sheet.amount();
        return per(row) == null
                && sheet.has(Words.UNIT_COST_NAME, Texts.withoutBracket(row.name()))
                && (amount == null || number(row).compareTo(amount) <= 0);
    }

    private static BigDecimal number(Row row) {
        var number = row.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    private static boolean isTotal(@Nullable String per) {
        return per == null || per.equals(WHOLE_YEAR);
    }

    private static @Nullable String per(Row row) {
        return row.value().parsed().per();
    }

    private static BigDecimal sum(Stream<Row> rows) {
        return rows.map(CostTable::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
