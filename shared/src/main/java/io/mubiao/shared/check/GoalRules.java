package io.mubiao.shared.check;

import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.value.IndicatorValue;
import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules E08, E09 and F03: the annual goal. A goal that says nothing is a matter of completeness. */
final class GoalRules {

    private GoalRules() {}

    static Stream<Spot> withoutFigure(CheckedSheet sheet) {
        return isSaid(sheet) && sheet.goal().codePoints().noneMatch(Character::isDigit)
                ? Stream.of(Spot.on(HeadField.ANNUAL_GOAL, "年度目标中没有数量或时间"))
                : Stream.empty();
    }

    static Stream<Spot> figureWithoutIndicator(CheckedSheet sheet) {
        return sheet.parameters()
                .matcher(Words.GOAL_FIGURE, Texts.narrow(sheet.goal()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(figure -> !isTold(sheet, figure))
                .map(figure -> Spot.on(HeadField.ANNUAL_GOAL, "目标中的“" + figure + "”没有对应的指标值"));
    }

    static Stream<Spot> unfinished(CheckedSheet sheet) {
        return isSaid(sheet) && !sheet.has(Words.SENTENCE_END, sheet.goal())
                ? Stream.of(Spot.on(HeadField.ANNUAL_GOAL, "年度目标末尾没有标点")
                        .replacedBy(finished(sheet.content().annualGoal())))
                : Stream.empty();
    }

    private static boolean isSaid(CheckedSheet sheet) {
        return !sheet.has(Words.PLACEHOLDER, sheet.goal());
    }

    private static boolean isTold(CheckedSheet sheet, String figure) {
        var value = IndicatorValue.parse(figure);
        var isBudget = "元".equals(value.parsed().unit()) && equal(value.magnitude(), sheet.amount());
        return isBudget || sheet.filled().anyMatch(row -> isRepeated(row, value, figure));
    }

    private static boolean isRepeated(Row row, IndicatorValue figure, String text) {
        var sameUnit = row.unit() != null && row.unit().equals(figure.parsed().unit());
        return Texts.compact(row.printed()).startsWith(text)
                || sameUnit && equal(row.value().magnitude(), figure.magnitude());
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static @Nullable String finished(@Nullable String goal) {
        return goal == null || Texts.MARKUP.matcher(goal).find() ? null : goal.strip() + "。";
    }
}
