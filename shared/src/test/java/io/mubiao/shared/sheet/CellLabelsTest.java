package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellLabelsTest {

    private final SheetContent content =
            content(row("a", "产出指标", "数量指标"), row("b", "产出指标", "数量指标"), row("c", "效益指标", "社会效益"), row("d", null, null));

    private final CellLabels labels = CellLabels.of(content);

    @Test
    void aRowIsCountedWithinItsCategory() {
        assertThat(labels.of("indicators/a/value")).isEqualTo("产出指标 / 数量指标 / 第 1 行 绩效值");
        assertThat(labels.of("indicators/b/name")).isEqualTo("产出指标 / 数量指标 / 第 2 行 绩效内容");
        assertThat(labels.of("indicators/c/weight")).isEqualTo("效益指标 / 社会效益 / 第 1 行 权重");
    }

    @Test
    void aRowWithoutCategoryIsOnlyCounted() {
        assertThat(labels.of("indicators/d/value")).isEqualTo("第 1 行 绩效值");
    }

    @Test
    void everyCellOfAContentHasANameThatIsNotItsPath() {
        assertThat(Cells.changes(content))
                .allSatisfy(change -> assertThat(labels.of(change).label()).isNotEqualTo(change.path()));
    }

    @Test
    void aRowThatIsGoneIsNamedAsItWasBefore() {
        var after = CellLabels.of(content, content(row("b", "产出指标", "数量指标")));

        assertThat(after.of("indicators/a/value")).isEqualTo("产出指标 / 数量指标 / 第 1 行 绩效值");
        assertThat(after.of("indicators/b/value")).isEqualTo("产出指标 / 数量指标 / 第 1 行 绩效值");
    }

    @Test
    void headFieldsAndSourcesOfMoneyAreNamedAsPrinted() {
        assertThat(labels.of("annualAmount")).isEqualTo("项目年度金额（元）");
        assertThat(labels.of("fundingParts/1/amount")).isEqualTo("资金来源 / 第 2 项 金额（元）");
        assertThat(labels.of("fundingParts")).isEqualTo("资金来源项数");
        assertThat(labels.of("indicators")).isEqualTo("指标行的顺序");
    }

    @Test
    void theOrderOfRowsIsToldByTheirNames() {
        var before = content(named("a", "甲"), named("b", "乙"), named("c", "丙"), named("d", "丁"));
        var after = content(named("b", "乙"), named("c", "丙"), named("a", "甲"), named("e", " "));
        var change = Cells.changes(before, after).stream()
                .filter(found -> found.path().equals("indicators"))
                .findFirst()
                .orElseThrow();

        var told = CellLabels.of(before, after).of(change);

        assertThat(told.from()).isEqualTo("甲、乙、丙、丁");
        assertThat(told.to()).isEqualTo("乙、丙、甲、产出指标 / 数量指标 / 第 4 行");
        assertThat(told.words()).isEqualTo("“丁”删去；“产出指标 / 数量指标 / 第 4 行”增加；“甲”移到“丙”之后");
        assertThat(CellLabels.of(after, before)
                        .of(new Change("indicators", "b,a", "a,b"))
                        .words())
                .isEqualTo("“乙”移到“甲”之后");
        assertThat(CellLabels.of(before)
                        .of(new Change("indicators", "a,b,c", "c,a,b"))
                        .words())
                .isEqualTo("“丙”移到最前");
    }

    private static Indicator named(String id, String name) {
        return new Indicator(id, "产出指标", "数量指标", name, "1 次", null, null);
    }

    @Test
    void aReasonIsNamedByWhatItPointsAt() {
        assertThat(labels.of(new Reason("b", "value", "过低")).label()).isEqualTo("产出指标 / 数量指标 / 第 2 行 绩效值");
        assertThat(labels.of(new Reason("b", null, "重复")).label()).isEqualTo("产出指标 / 数量指标 / 第 2 行");
        assertThat(labels.of(new Reason(null, "annualGoal", "空泛")).label()).isEqualTo("项目年度绩效目标");
        assertThat(labels.of(new Reason(null, null, "请重做")).label()).isNull();
        assertThat(labels.of(new Reason("gone", "value", "过低")).label()).isEqualTo("指标 gone 绩效值");
    }

    private static Indicator row(String id, String level1, String level2) {
        return new Indicator(id, level1, level2, "名称", "1 次", "10", null);
    }

    private static SheetContent content(Indicator... rows) {
        return new SheetContent(
                "88",
                2026,
                1,
                "项目",
                null,
                "部门",
                "单位",
                null,
                null,
                null,
                "20000",
                List.of(new FundingPart("财政拨款", "20000")),
                "目标",
                null,
                List.of(rows));
    }
}
