package io.mubiao.command.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.library.CommonIndicators.Entry;
import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.library.DefinitionShape;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.TaxonomyPlace;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ValueKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the product brings along is an example to those who fill in sheets: it meets every rule that they must meet. */
class CommonIndicatorsTest {

    /** A unit cost has its quantity beside it, money fits the amount of the project, and one sheet uses one unit of it. */
    private static final Set<String> RESTING_ON_OTHER_ROWS = Set.of("D04", "D05", "D06");

    private static final CommonIndicators COMMON = CommonIndicators.load();

    static List<Entry> entries() {
        return COMMON.indicators();
    }

    @Test
    void thereAreEnoughAndNoneTwice() {
        assertThat(entries()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(entries()).extracting(Entry::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z-]+"));
        assertThat(entries())
                .extracting(
                        entry -> IndicatorDefinition.nameKey(entry.definition().name()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void eachIsWellShapedAndComplete(Entry entry) {
        var definition = entry.definition();

        assertThat(DefinitionShape.violations(definition)).isEmpty();
        assertThat(definition.typicalValues()).isNotEmpty();
        assertThat(definition.explanation()).matches(".*类项目：.*。");
        assertThat(definition.dataSource()).isNotBlank();
        assertThat(definition.valueBasis()).isNotNull();
        assertThat(definition.unit() == null).isEqualTo(definition.comparator() == null);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void typicalValuesReadLikeTheirUnitAndComparator(Entry entry) {
        var definition = entry.definition();
        var unit = definition.unit() == null
                ? null
                : IndicatorValue.parse("1 " + definition.unit()).parsed();

        for (var text : definition.typicalValues()) {
            var value = IndicatorValue.parse(text).parsed();
            if (unit == null) {
                assertThat(value.kind()).as(text).isEqualTo(ValueKind.QUALITATIVE);
            } else {
                assertThat(value.kind()).as(text).isEqualTo(ValueKind.QUANTITY);
                assertThat(value.comparator()).as(text).isEqualTo(definition.comparator());
                assertThat(List.of(String.valueOf(value.unit()), String.valueOf(value.per())))
                        .as(text)
                        .containsExactly(String.valueOf(unit.unit()), String.valueOf(unit.per()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"88, 96", "101, 98"})
    void eachEditionIsServed(String edition, int expected) {
        assertThat(places(edition)).hasSize(expected);
        var categories =
                Set.copyOf(places(edition).stream().map(TaxonomyPlace::level2).toList());
        assertThat(categories).contains("数量指标", "质量指标", "时效指标", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void noRuleFindsFaultWithARowTakenFromTheLibrary(Entry entry) {
        for (var place : entry.definition().places()) {
            for (var value : entry.definition().typicalValues()) {
                var row = new Indicator(
                        "a1", place.level1(), place.level2(), entry.definition().name(), value, null, null);
                assertThat(findings(place.edition(), row))
                        .filteredOn(finding ->
                                finding.indicatorId() != null && !RESTING_ON_OTHER_ROWS.contains(finding.code()))
                        .extracting(Finding::code, Finding::detail)
                        .isEmpty();
            }
        }
    }

    private static List<Finding> findings(String edition, Indicator row) {
        var content = new SheetContent(
                edition,
                2026,
                1,
                "项目",
                null,
                "局",
                "局本级",
                "一年期项目",
                "1 年",
                "室",
                "20000",
                List.of(),
                "目标",
                null,
                List.of(row));
        return Checks.by(RuleSet.of(Entries.REGION, 2026)).check(content, CheckContext.of(Profile.SUBMIT));
    }

    private static List<TaxonomyPlace> places(String edition) {
        return entries().stream()
                .flatMap(entry -> entry.definition().places().stream())
                .filter(place -> place.edition().equals(edition))
                .toList();
    }
}
