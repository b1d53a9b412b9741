package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.Completeness;
import io.mubiao.shared.sheet.FormEdition;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.text.VisibleText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Family A: what is missing. */
final class CompletenessRules {

    private CompletenessRules() {}

    static Stream<Spot> requiredFields(CheckedSheet sheet) {
        return FormEdition.of(sheet.content().form()).required().stream()
                .filter(field -> VisibleText.isMissing(field.of(sheet.content())))
                .map(field -> Spot.on(field, "“" + field.label() + "”没有填写"));
    }

    static Stream<Spot> outputsAndBenefits(CheckedSheet sheet) {
        return missing(sheet, sheet.edition().required1(), Indicator::level1);
    }

    static Stream<Spot> quantityAndQuality(CheckedSheet sheet) {
        return missing(sheet, sheet.edition().required2(), Indicator::level2);
    }

    static Stream<Spot> wholeRows(CheckedSheet sheet) {
        return sheet.rows().stream()
                .filter(row -> Completeness.missingIn(row.indicator()) != null)
                .filter(row -> !isExcused(sheet, row))
                .map(row -> Completeness.missingIn(row.indicator()) == Column.NAME
                        ? row.onName("有绩效值" + row.quoted() + "，没有绩效内容")
                        : row.onValue("“" + row.indicator().name() + "”没有绩效值"));
    }

    /** A category counts as empty when none of its rows is filled; its first row is shown. */
    static Stream<Spot> emptyCategories(CheckedSheet sheet) {
        var used = sheet.rows().stream()
                .filter(row -> !isEmpty(row) || isExcused(sheet, row))
                .map(Row::path)
                .collect(Collectors.toSet());
        return sheet.rows().stream()
                .filter(row -> isEmpty(row) && !category(row.indicator()).isEmpty() && used.add(row.path()))
                .map(row -> row.onName("“" + category(row.indicator()) + "”空置，没有说明不适用的理由"));
    }

    static Stream<Spot> emptyGoal(CheckedSheet sheet) {
        return sheet.has(Words.PLACEHOLDER, sheet.goal())
                ? Stream.of(Spot.on(HeadField.ANNUAL_GOAL, "年度目标为空或只有占位符号"))
                : Stream.empty();
    }

    private static Stream<Spot> missing(
            CheckedSheet sheet, List<String> required, Function<Indicator, @Nullable String> level) {
        var present = sheet.filled()
                .map(row -> Texts.level(level.apply(row.indicator())))
                .collect(Collectors.toSet());
        return required.stream()
                .filter(category -> !present.contains(Texts.level(category)))
                .map(category -> Spot.onList("indicators", "“" + category + "”下没有完整填写的指标"));
    }

    private static boolean isEmpty(Row row) {
        var indicator = row.indicator();
        return VisibleText.isMissing(indicator.name()) && VisibleText.isMissing(indicator.value());
    }

    private static boolean isExcused(CheckedSheet sheet, Row row) {
        var indicator = row.indicator();
        return Stream.of(indicator.name(), indicator.value(), indicator.remark(), indicator.explanation())
                .map(Texts::compact)
                .anyMatch(text -> sheet.has(Words.NOT_APPLICABLE, text));
    }

    /** As printed, empty when the row has none. */
    private static String category(Indicator row) {
        return Stream.of(Texts.compact(row.level2()), Texts.compact(row.level1()))
                .filter(level -> !level.isEmpty())
                .findFirst()
                .orElse("");
    }
}
