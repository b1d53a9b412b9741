package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.shared.sheet.Indicator;
import org.junit.jupiter.api.Test;

/** Tables that lost their columns on the way into a text are put together again. */
class ListIntakeTest {

    @Test
    void oneListDownThePageBecomesRows() {
        var content = SeedDocument.read("""
                        绩效目标表
                        （2027年度）
                        项目名称：斗渠清淤
                        一级指标：产出指标
                        二级指标：数量指标
                        三级指标：疏浚沟渠
                        指标值：≥7公里
                        权重：20
                        三级指标：检修闸门
                        指标值：3座
                        二级指标：质量指标
                        三级指标：合格率
                        指标值：≥90%
                        """).sheets().get(0).content();

        assertThat(content.indicators())
                .extracting(Indicator::level1, Indicator::level2, Indicator::name, Indicator::value, Indicator::weight)
                .containsExactly(
                        tuple("产出指标", "数量指标", "疏浚沟渠", "≥7公里", "20"),
                        tuple("产出指标", "数量指标", "检修闸门", "3座", null),
                        tuple("产出指标", "质量指标", "合格率", "≥90%", null));
    }

    @Test
    void aListMayLeaveOutTheFirstLevel() {
        var result = SeedDocument.read("""
                项目支出绩效目标表（2027年度）
                项目名称：斗渠清淤
                二级指标: 数量指标
                指标名称: 疏浚沟渠
                目标值: ≥7公里
                计量单位: 公里
                """);

        assertThat(result.unread()).isEmpty();
        assertThat(result.sheets().get(0).content().indicators())
                .extracting(Indicator::level2, Indicator::name, Indicator::value)
                .containsExactly(tuple("数量指标", "疏浚沟渠", "≥7公里"));
    }

    @Test
    void aCategoryOrLabelBrokenOverTwoLinesIsPutTogether() {
        var content = SeedDocument.read("""
                        绩效目标表
                        （2027年度）
                        项目名称
                        斗渠清淤
                        年度资金总额
                        （万元）
                        31.5
                        一级
                        指标
                        二级指标
                        三级指标
                        指标值
                        产出指标
                        数量
                        指标
                        疏浚沟渠
                        ≥7公里
                        满意度指标
                        服务对象
                        满意度指标
                        用水户满意度
                        ≥91%
                        """).sheets().get(0).content();

        assertThat(content.annualAmount()).isEqualTo("315000");
        assertThat(content.indicators())
                .extracting(Indicator::level1, Indicator::level2, Indicator::name, Indicator::value)
                .containsExactly(tuple("产出指标", "数量指标", "疏浚沟渠", "≥7公里"), tuple("满意度指标", "服务对象满意度指标", "用水户满意度", "≥91%"));
    }
}
