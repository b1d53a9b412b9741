package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks of a table or a page are told apart: other years, other projects, other sheets. */
class BlockIntakeTest {

    @ParameterizedTest
    @CsvSource({"中期指标, 年度指标", "中长期绩效指标（2027-2031年）, 2027年度绩效指标", "实施期绩效指标, 年度绩效指标"})
    void indicatorsOfSeveralYearsAreHandedBack(String several, String year) throws Exception {
        var result = read(
                Formats.DOCX,
                several + " | 一级指标 | 二级指标 | 三级指标 | 指标值",
                "^ | 产出指标 | 数量指标 | 五年疏浚 | 40公里",
                year + " | 一级指标 | 二级指标 | 三级指标 | 指标值",
                "^ | 产出指标 | 数量指标 | 疏浚沟渠 | 7公里");

        expectTheYearOnly(result);
    }

    @Test
    void aRowWithoutWordsIsARowAndNoStep() throws Exception {
        var result = read(
                Formats.XLSX,
                "一级绩效指标 | 二级绩效指标 | 绩效内容 | 绩效值",
                "产出指标 | 数量指标 |  | ",
                " |  |  | 7公里",
                " | 质量指标 |  | ",
                " |  | 完好率 | 100%");

        assertThat(result.sheets().get(0).content().indicators())
                .extracting(Indicator::level2, Indicator::name, Indicator::value)
                .containsExactly(
                        tuple("数量指标", "", ""),
                        tuple("数量指标", "", "7公里"),
                        tuple("质量指标", "", ""),
                        tuple("质量指标", "完好率", "100%"));
    }

    @ParameterizedTest
    @EnumSource
    void aBlockMayFollowTheYearsBelowTheSameHeadings(Formats format) throws Exception {
        var result = read(
                format,
                "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
                "年度指标 | 产出指标 | 数量指标 | 疏浚沟渠 | 7公里",
                "长期指标 | 产出指标 | 数量指标 | 五年疏浚 | 40公里");

        expectTheYearOnly(result);
    }

    @Test
    void aLineOfItsOwnMaySayWhichYearsFollow() throws Exception {
        var result = read(
                Formats.XLSX,
                "一级指标 | 二级指标 | 三级指标 | 指标值",
                "年度绩效指标 | < | < | <",
                "产出指标 | 数量指标 | 疏浚沟渠 | 7公里",
                "长期绩效指标 | < | < | <",
                "产出指标 | 数量指标 | 五年疏浚 | 40公里");

        expectTheYearOnly(result);
    }

    @ParameterizedTest
    @EnumSource(
            value = Formats.class,
            names = {"XLSX", "XLS", "DOCX", "HTML"})
    void aUnitMergedOverItsProjectsHoldsForEach(Formats format) throws Exception {
        var result = Intake.read(format.print(Form.of(
                "2027年项目支出绩效目标表",
                table(
                        "主管部门 | 项目名称 | 单位名称 | 一级指标 | 二级指标 | 三级指标 | 指标值",
                        "某县水利局 | 斗渠清淤 | 某灌区管理所 | 产出指标 | 数量指标 | 疏浚沟渠 | 7公里",
                        "^ | 闸门检修 | ^ | 产出指标 | 数量指标 | 检修闸门 | 3座",
                        "^ | 泵站改造 | 某泵站 | 产出指标 | 数量指标 | 改造泵站 | 1座"))));

        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(SheetContent::projectName, SheetContent::department, SheetContent::implementingUnit)
                .containsExactly(
                        tuple("斗渠清淤", "某县水利局", "某灌区管理所"),
                        tuple("闸门检修", "某县水利局", "某灌区管理所"),
                        tuple("泵站改造", "某县水利局", "某泵站"));
    }

    @ParameterizedTest
    @CsvSource({"单位及项目, 年度绩效目标", "单位/项目名称, 年度目标", "预算单位和项目, 项目绩效目标"})
    void aRegisterMayGoDownInStepsFromUnitToIndicator(String heading, String goal) throws Exception {
        var result = Intake.read(Formats.XLSX.print(Form.of(
                "2027年项目支出绩效目标表",
                table(
                        heading + " | " + goal + " | 一级指标 | 二级指标 | 三级指标 | 指标值",
                        "某灌区管理所 |  |  |  |  | ",
                        "斗渠清淤 | 疏浚7公里 |  |  |  | ",
                        " |  | 产出指标 |  |  | ",
                        " |  |  | 数量指标 |  | ",
                        " |  |  |  | 疏浚沟渠 | 7公里",
                        " |  |  |  | 清淤土方 | 900方",
                        " |  |  | 质量指标 |  | ",
                        " |  |  |  | 合格率 | 95%",
                        "闸门检修 | 检修3座 |  |  |  | ",
                        " |  | 产出指标 | 数量指标 | 检修闸门 | 3座",
                        "某泵站 |  |  |  |  | ",
                        "泵站改造 | 改造1座 |  |  |  | ",
                        " |  | 产出指标 |  |  | ",
                        " |  |  | 数量指标 | 改造泵站 | 1座"))));

        assertThat(result.unread()).isEmpty();
        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(
                        SheetContent::implementingUnit,
                        SheetContent::projectName,
                        SheetContent::annualGoal,
                        content -> content.indicators().stream()
                                .map(row -> row.level2() + row.name())
                                .toList())
                .containsExactly(
                        tuple("某灌区管理所", "斗渠清淤", "疏浚7公里", List.of("数量指标疏浚沟渠", "数量指标清淤土方", "质量指标合格率")),
                        tuple("某灌区管理所", "闸门检修", "检修3座", List.of("数量指标检修闸门")),
                        tuple("某泵站", "泵站改造", "改造1座", List.of("数量指标改造泵站")));
    }

    @Test
    void aProjectMayStandAloneAboveItsIndicatorsAndASumIsNoProject() throws Exception {
        var result = Intake.read(Formats.HTML.print(Form.of(
                "2027年项目支出绩效目标表",
                table(
                        "项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值",
                        "斗渠清淤 | 3 |  |  |  | ",
                        " |  | 产出指标 | 数量指标 | 疏浚沟渠 | 7公里",
                        "合计 | 3 |  |  |  | "))));

        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(SheetContent::projectName, SheetContent::annualAmount)
                .containsExactly(tuple("斗渠清淤", "30000"));
        assertThat(result.unread()).extracting(Unread::text).containsExactly("合计\t3");
    }

    @Test
    void aProjectMayBeNamedLikeItsIndicator() throws Exception {
        var result = Intake.read(Formats.DOCX.print(
                Form.of("2027年项目支出绩效目标表", table("项目名称 | 二级指标 | 三级指标 | 指标值", "培训 |  | 培训 | ", " | 数量指标 | 培训人数 | 90人"))));

        assertThat(result.sheets()).hasSize(1);
        assertThat(result.sheets().get(0).content().indicators())
                .extracting(Indicator::name)
                .containsExactly("培训", "培训人数");
    }

    @Test
    void moneyOfOneProjectIsNeverTakenForTheNext() throws Exception {
        var result = Intake.read(Formats.XLSX.print(Form.of(
                "2027年项目支出绩效目标表",
                table(
                        "预算金额（万元） | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值",
                        "3 | 斗渠清淤 | 产出指标 | 数量指标 | 疏浚沟渠 | 7公里",
                        "^ | 闸门检修 | 产出指标 | 数量指标 | 检修闸门 | 3座"))));

        assertThat(result.sheets())
                .extracting(sheet -> sheet.content().annualAmount())
                .containsExactly("30000", null);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'|  ','|  '"})
    void formsBesideEachOtherAreReadOneAfterTheOther(String gap, String wide) throws Exception {
        var result = Intake.read(Formats.XLSX.print(Form.of(table(
                "项目支出绩效目标表 | < | < | < " + gap + " | 项目支出绩效目标表 | < | < | <",
                "项目名称 | 甲项目 | < | < " + wide + " | 项目名称 | 乙项目 | < | <",
                "一级指标 | 二级指标 | 三级指标 | 指标值 " + wide + " | 一级指标 | 二级指标 | 三级指标 | 指标值",
                "产出指标 | 数量指标 | 甲指标 | 5个 " + wide + " | 产出指标 | 数量指标 | 乙指标 | 6个",
                "^ | 质量指标 | 甲质量 | 90% " + wide + " | ^ | 质量指标 | 乙质量 | 95%"))));

        assertThat(result.unread()).isEmpty();
        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(
                        SheetContent::projectName,
                        content -> content.indicators().get(1).value())
                .containsExactly(tuple("甲项目", "90%"), tuple("乙项目", "95%"));
    }

    private static IntakeResult read(Formats format, String... rows) throws Exception {
        return Intake.read(format.print(Form.of("项目支出绩效目标表", "（2027年度）", table("项目名称 | 斗渠清淤"), table(rows))));
    }

    private static void expectTheYearOnly(IntakeResult result) {
        var sheet = result.sheets().get(0);
        assertThat(sheet.content().indicators()).extracting(Indicator::name).containsExactly("疏浚沟渠");
        assertThat(result.unread())
                .extracting(Unread::text)
                .singleElement()
                .asString()
                .contains("五年疏浚", "40公里");
        assertThat(sheet.remarks()).extracting(Remark::code).contains(RemarkCode.LEFT_OUT);
    }
}
