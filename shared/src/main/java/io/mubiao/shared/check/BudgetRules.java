package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.UNIT_COST_TOLERANCE;

import io.mubiao.shared.sheet.HeadField;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Rules D01 to D04: whether the cost indicators add up to the money. */
final class BudgetRules {

    private BudgetRules() {}

    static Stream<Spot> costsAboveBudget(CheckedSheet sheet) {
        var costs = CostTable.of(sheet);
        var amount = sheet.amount();
        return amount != null && costs.total().compareTo(amount) > 0
                ? Stream.of(compared(costs.total(), "大于", amount))
                : Stream.empty();
    }

    /** Unit costs beside the totals leave open how much is missing. */
    static Stream<Spot> costsBelowBudget(CheckedSheet sheet) {
        var costs = CostTable.of(sheet);
        var amount = sheet.amount();
        return amount != null
                        && !costs.totals().isEmpty()
                        && costs.unitCosts().isEmpty()
                        && costs.isComplete()
                        && costs.total().compareTo(amount) < 0
                ? Stream.of(compared(costs.total(), "小于", amount))
                : Stream.empty();
    }

    /** Silent unless every unit cost meets a quantity: the rest would be unknown. */
    static Stream<Spot> unitCostTimesQuantity(CheckedSheet sheet) {
        var costs = CostTable.of(sheet);
        var amount = sheet.amount();
        var computed = costs.computed(sheet.parameters());
        if (amount == null || amount.signum() == 0 || computed == null) {
            return Stream.empty();
        }
        var gap = computed.subtract(amount).abs();
        var tolerance = sheet.parameters().threshold(UNIT_COST_TOLERANCE).movePointLeft(2);
        return gap.compareTo(amount.multiply(tolerance)) > 0
                ? costs.unitCosts().stream().limit(1).map(row -> row.onValue(product(row, computed, amount)))
                : Stream.empty();
    }

    static Stream<Spot> unitCostWithoutQuantity(CheckedSheet sheet) {
        var costs = CostTable.of(sheet);
        return costs.unitCosts().stream()
                .filter(row -> !costs.hasUnitOf(row))
                .map(row -> row.onValue("单位成本" + row.quoted() + "没有同一单位的数量指标"));
    }

    private static Spot compared(BigDecimal sum, String how, BigDecimal amount) {
        return Spot.on(
                HeadField.ANNUAL_AMOUNT,
                "成本合计 " + Amounts.print(sum) + " 元，" + how + "年度金额 " + Amounts.print(amount) + " 元");
    }

    private static String product(Row row, BigDecimal computed, BigDecimal amount) {
        return "按单位成本" + row.quoted() + "和数量推算为 " + Amounts.print(computed) + " 元，是年度金额 " + Amounts.print(amount)
                + " 元的 "
                + Amounts.percent(computed, amount) + "，相差 "
                + Amounts.print(computed.subtract(amount).abs()) + " 元";
    }
}
