package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.SAME_DEADLINE_SHEETS;

import io.mubiao.shared.check.Trait.Benefits;
import io.mubiao.shared.check.Trait.Deadline;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** Family G: what sheets of one batch should not have in common. */
final class SiblingRules {

    private SiblingRules() {}

    static Stream<Spot> sameDeadline(CheckedSheet sheet) {
        var limit = sheet.parameters().threshold(SAME_DEADLINE_SHEETS).intValue();
        return sheet.filled(Category.TIMELINESS).flatMap(row -> {
            var others = sheet.batch().sharing(new Deadline(row.value()), sheet.content());
            return others.size() + 1 >= limit
                    ? Stream.of(row.onValue("时效值" + row.quoted() + "与" + Batch.names(others) + "相同"))
                    : Stream.empty();
        });
    }

    static Stream<Spot> sameBenefits(CheckedSheet sheet) {
        var benefits = traits(sheet).benefits();
        var others = sheet.batch().sharing(new Benefits(benefits), sheet.content());
        return benefits.size() < 2 || others.isEmpty()
                ? Stream.empty()
                : Stream.of(Spot.onList("indicators", "效益指标的值与" + Batch.names(others) + "逐项相同"));
    }

    static Stream<Spot> sameRows(CheckedSheet sheet) {
        return sheet.filled().flatMap(row -> {
            var others = sheet.batch().sharing(Traits.row(row), sheet.content());
            return others.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            row.onName("“" + row.name() + "”及其值" + row.quoted() + "与" + Batch.names(others) + "相同"));
        });
    }

    static Stream<Spot> sameActivity(CheckedSheet sheet) {
        return traits(sheet).activities().flatMap(activity -> {
            var others = sheet.batch().sharing(activity, sheet.content());
            return others.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Spot.on(
                            HeadField.ANNUAL_GOAL, "本项目与" + Batch.names(others) + "都写有“" + activity.activity() + "”"));
        });
    }

    /** Silent unless every sheet has its amount and the department's budget is known. */
    static Stream<Spot> sumOfSheets(CheckedSheet sheet) {
        var budget = sheet.context().projectBudget();
        var amounts = sheet.batch()
                .all()
                .map(SheetContent::annualAmount)
                .map(Amounts::read)
                .toList();
        if (budget == null || amounts.stream().anyMatch(Objects::isNull)) {
            return Stream.empty();
        }
        var sum = amounts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(budget) == 0
                ? Stream.empty()
                : Stream.of(Spot.on(
                        HeadField.ANNUAL_AMOUNT,
                        amounts.size() + " 张表合计 " + Amounts.print(sum) + " 元，部门项目支出预算 " + Amounts.print(budget)
                                + " 元"));
    }

    private static Traits traits(CheckedSheet sheet) {
        return new Traits(sheet.reading(), sheet.parameters());
    }
}
