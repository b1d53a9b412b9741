package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.OUTCOME_FACTOR;

import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.HeadField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules D05 to D09: sums of money and what they are called. */
final class MoneyRules {

    private static final Set<String> CURRENCIES = Set.of("元", "美元", "欧元", "港元");

    private MoneyRules() {}

    /** A number of 万 or 亿 without unit is likely to be money. */
    static Stream<Spot> outcomeSized(CheckedSheet sheet) {
        var amount = sheet.amount();
        if (amount == null || amount.signum() == 0) {
            return Stream.empty();
        }
        var limit = amount.multiply(sheet.parameters().threshold(OUTCOME_FACTOR));
        return sheet.filled(category -> !category.isCost())
                .filter(row -> row.isInTenThousands() && isMoney(row.unit()) && isAbove(row.number(), limit))
                .map(row -> row.onValue("数值" + row.quoted() + "超过年度金额 " + Amounts.print(amount) + " 元的 "
                        + Amounts.print(sheet.parameters().threshold(OUTCOME_FACTOR)) + " 倍"));
    }

    static Stream<Spot> mixedUnits(CheckedSheet sheet) {
        var yuan = sheet.filled().filter(Row::isYuan).toList();
        var isInYuan = !sheet.context().isConverted()
                && (sheet.amount() != null || yuan.stream().anyMatch(row -> !row.isInTenThousands()));
        return yuan.stream()
                .filter(row -> isInYuan && row.isInTenThousands())
                .map(row -> row.onValue("此处为" + row.quoted() + "，表中其他金额以元为单位")
                        .replacedBy(row.value().print()));
    }

    static Stream<Spot> subsidyWithoutStandard(CheckedSheet sheet) {
        var tellsStandard = sheet.filled(Category.COST)
                .map(row -> row.name() + "\n" + Texts.compact(row.printed()))
                .anyMatch(text -> sheet.has(Words.SUBSIDY_STANDARD, text));
        return sheet.has(Words.SUBSIDY_PROJECT, sheet.text(HeadField.PROJECT_NAME)) && !tellsStandard
                ? Stream.of(Spot.on(HeadField.PROJECT_NAME, "补贴补助类项目的成本指标中没有补助标准或单位成本"))
                : Stream.empty();
    }

    static Stream<Spot> costNamedOtherwise(CheckedSheet sheet) {
        return sheet.filled(Category::isCost)
                .filter(row -> !isHarm(row))
                .filter(row -> !sheet.has(Words.COST_NOUN, Texts.withoutBracket(row.name())))
                .map(row -> row.onName("成本指标“" + row.name() + "”的名称不是成本"));
    }

    /** A social or ecological cost may be counted in what it does: accidents, tons, complaints. */
    private static boolean isHarm(Row row) {
        return row.category() == Category.SIDE_COST && row.isQuantity() && row.unit() != null && !row.isYuan();
    }

    static Stream<Spot> fundingParts(CheckedSheet sheet) {
        var amount = sheet.amount();
        var parts = sheet.content().fundingParts().stream()
                .map(FundingPart::amount)
                .map(Amounts::read)
                .filter(Objects::nonNull)
                .toList();
        var areAllNumbers = parts.size() == sheet.content().fundingParts().size();
        if (amount == null || parts.isEmpty() || !areAllNumbers) {
            return Stream.empty();
        }
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(amount) == 0
                ? Stream.empty()
                : Stream.of(Spot.onList(
                        "fundingParts", "资金来源合计 " + Amounts.print(sum) + " 元，年度金额 " + Amounts.print(amount) + " 元"));
    }

    private static boolean isMoney(@Nullable String unit) {
        return unit == null || CURRENCIES.contains(unit);
    }

    private static boolean isAbove(@Nullable BigDecimal number, BigDecimal limit) {
        return number != null && number.compareTo(limit) > 0;
    }
}
