package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Family H as far as it is about contents: weights, and what has to change together. */
final class WeightRules {

    private WeightRules() {}

    /** Weights are optional; where one is given they add up. */
    static Stream<Spot> sum(CheckedSheet sheet) {
        var weights = byLevel1(sheet);
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var allowed = sheet.edition().weightSums();
        return weights.isEmpty() || allowed.stream().anyMatch(total -> total.compareTo(sum) == 0)
                ? Stream.empty()
                : Stream.of(Spot.onList(
                        "indicators",
                        "权重合计 " + Amounts.print(sum) + "，应为 "
                                + allowed.stream().map(Amounts::print).collect(Collectors.joining(" 或 "))));
    }

    static Stream<Spot> bands(CheckedSheet sheet) {
        var bands = sheet.edition().bands();
        return byLevel1(sheet).entrySet().stream().flatMap(entry -> {
            var band = bands.get(entry.getKey());
            return band == null || band.contains(entry.getValue())
                    ? Stream.empty()
                    : Stream.of(Spot.onList(
                            "indicators",
                            entry.getKey() + "指标的权重合计 " + Amounts.print(entry.getValue()) + "，应在 "
                                    + Amounts.print(band.lowest()) + " 至 " + Amounts.print(band.highest()) + " 之间"));
        });
    }

    static Stream<Spot> amountAlone(CheckedSheet sheet) {
        var previous = sheet.context().previous();
        var amount = sheet.amount();
        var before = previous == null ? null : Amounts.read(previous.annualAmount());
        if (previous == null || amount == null || before == null || amount.compareTo(before) == 0) {
            return Stream.empty();
        }
        return targets(sheet.content()).equals(targets(previous))
                ? Stream.of(Spot.on(
                        HeadField.ANNUAL_AMOUNT,
                        "年度金额由 " + Amounts.print(before) + " 元改为 " + Amounts.print(amount) + " 元，指标没有变化"))
                : Stream.empty();
    }

    /** An adjustment that adjusts nothing; silent where there is nothing to adjust. */
    static Stream<Spot> nothingAdjusted(CheckedSheet sheet) {
        var previous = sheet.context().previous();
        return previous != null && Cells.changes(previous, sheet.content()).isEmpty()
                ? Stream.of(Spot.onList("indicators", "本次调整与生效版逐格相同，没有任何变化"))
                : Stream.empty();
    }

    private static Map<String, BigDecimal> byLevel1(CheckedSheet sheet) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var row : sheet.rows()) {
            var weight = Amounts.read(row.indicator().weight());
            if (weight != null) {
                weights.merge(Texts.level(row.indicator().level1()), weight, BigDecimal::add);
            }
        }
        return weights;
    }

    private static List<List<String>> targets(SheetContent content) {
        return content.indicators().stream().map(WeightRules::target).toList();
    }

    private static List<String> target(Indicator row) {
        return Stream.of(Column.NAME, Column.VALUE, Column.WEIGHT)
                .map(column -> Objects.requireNonNullElse(column.of(row), ""))
                .toList();
    }
}
