package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {

    private static final List<Indicator> ROWS = List.of(
            row("i1", "产出指标", "数量指标", "办班次数", "4 次"),
            row("i2", "产出指标", "质量指标", "出勤率", "≥95%"),
            row("i3", "效益指标", "社会效益", "技能提升", "有效提高"));

    @Test
    void aSheetWithEveryRequiredTextIsComplete() {
        assertThat(paths(sheet(HeadField.NUMBER, null, ROWS))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EDITION", "FORM", "FISCAL_YEAR", "NUMBER", "PROJECT_CODE", "MID_TERM_GOAL"})
    void aRequiredFieldOfSymbolsOrInvisibleCharactersIsMissing(HeadField field) {
        for (var nothing : new String[] {null, "", " ", "-", "——", "\u00a0", "\u2800", "\u3164", "\u200b", "\u202f"}) {
            assertThat(paths(sheet(field, nothing, ROWS))).containsExactly("content." + field.path());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"√", "—", "≥95%", "100%", "☑", "有效保障", "1"})
    void theValueOfAnIndicatorMayBeASymbol(String value) {
        assertThat(paths(sheet(with("培训效果", value)))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0", "\u2800", "\u3164", "\u200b\u202e", "\u0301"})
    void anIndicatorWithoutAVisibleValueLacksIt(@Nullable String value) {
        assertThat(paths(sheet(with("培训效果", value)))).containsExactly("content.indicators[3].value");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "' ', ''", "—, —", "/, ''", "-, /", "\u3164, ''"})
    void aPrintedCategoryMayBeLeftEmpty(String name, String value) {
        assertThat(paths(sheet(with(name, value)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 4 次", "-, 4 次", "\u3164, 4 次", "'', √", "'', —"})
    void aValueWithoutANameLacksIt(String name, String value) {
        assertThat(paths(sheet(with(name, value)))).containsExactly("content.indicators[3].name");
    }

    @Test
    void aCategoryOfDashesIsNotFilledIn() {
        var rows = List.of(ROWS.get(0), row("i2", "产出指标", "质量指标", "—", "—"), ROWS.get(2));
        assertThat(paths(sheet(HeadField.NUMBER, null, rows))).containsExactly("content.indicators");
    }

    @Test
    void whatMustBeFilledInIsWhatTheFormPrints() {
        var own = sheet(HeadField.FINANCE_OFFICE, null, ROWS);
        var ministrys = Cells.apply(own, List.of(new Change("form", null, FormEdition.MINISTRY)));
        assertThat(paths(own)).containsExactly("content.financeOffice");
        assertThat(paths(ministrys)).isEmpty();
        assertThat(paths(Cells.apply(ministrys, List.of(new Change("department", "商务局", null)))))
                .containsExactly("content.department");
    }

    private static List<Indicator> with(@Nullable String name, @Nullable String value) {
        return List.of(ROWS.get(0), ROWS.get(1), ROWS.get(2), row("i4", "效益指标", "生态效益", name, value));
    }

    private static List<String> paths(SheetContent content) {
        return Completeness.violations(content).stream().map(Violation::path).toList();
    }

    private static SheetContent sheet(List<Indicator> rows) {
        return sheet(HeadField.NUMBER, null, rows);
    }

    private static SheetContent sheet(HeadField other, @Nullable String text, List<Indicator> rows) {
        return new SheetContent(
                "88",
                2026,
                null,
                other == HeadField.PROJECT_NAME ? text : "培训",
                null,
                other == HeadField.DEPARTMENT ? text : "商务局",
                other == HeadField.IMPLEMENTING_UNIT ? text : "商务局本级",
                other == HeadField.PROJECT_ATTRIBUTE ? text : "一年期项目",
                other == HeadField.PROJECT_TERM ? text : "1 年",
                other == HeadField.FINANCE_OFFICE ? text : "经济建设室",
                other == HeadField.ANNUAL_AMOUNT ? text : "20000",
                List.of(),
                other == HeadField.ANNUAL_GOAL ? text : "办好培训。",
                null,
                rows);
    }

    private static Indicator row(
            String id, String level1, String level2, @Nullable String name, @Nullable String value) {
        return new Indicator(id, level1, level2, name, value, null, null);
    }
}
