package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Other layouts than the seed's are read by what their labels and columns mean, in every format. */
class LayoutIntakeTest {

    @ParameterizedTest
    @EnumSource
    void theCentralFormGivesTheYearsMoneyAndBothGoals(Formats format) throws Exception {
        var result = Intake.read(format.print(Layouts.central()));

        var content = only(result).content();
        assertThat(content.fiscalYear()).isEqualTo(2026);
        assertThat(content.edition()).isEqualTo("88");
        assertThat(content.projectName()).isEqualTo("农村饮水安全巩固提升");
        assertThat(content.department()).isEqualTo("某县水务局");
        assertThat(content.implementingUnit()).isEqualTo("某县水务局供水站");
        assertThat(content.projectAttribute()).isEqualTo("延续");
        assertThat(content.projectTerm()).isEqualTo("3年");
        assertThat(content.annualAmount()).isEqualTo("12005000");
        assertThat(content.fundingParts())
                .containsExactly(new FundingPart("其中：财政拨款", "10000000"), new FundingPart("其他资金", "2005000"));
        assertThat(content.midTermGoal()).isEqualTo("解决12个村的饮水问题。");
        assertThat(content.annualGoal()).isEqualTo("完成4个村的管网改造。");
        assertThat(content.indicators())
                .extracting(Indicator::level1, Indicator::level2, Indicator::name, Indicator::value)
                .containsExactly(
                        tuple("产出指标", "数量指标", "改造管网长度", "≥36公里"),
                        tuple("产出指标", "质量指标", "工程验收合格率", "100%"),
                        tuple("产出指标", "时效指标", "完工时间", "2026年12月底前"),
                        tuple("效益指标", "社会效益指标", "受益人口", "≥8600人"),
                        tuple("满意度指标", "服务对象满意度指标", "受益群众满意度", "≥95%"));
    }

    @ParameterizedTest
    @EnumSource
    void moneyOfSeveralYearsHasNoFieldAndIsHandedBack(Formats format) throws Exception {
        var result = Intake.read(format.print(Layouts.central()));

        assertThat(result.unread())
                .extracting(Unread::text)
                .containsExactly("中期资金总额：\t3,000.00", "其中：财政拨款\t2,400.00", "其他资金\t600.00");
    }

    @ParameterizedTest
    @EnumSource
    void comparatorNumberAndUnitBecomeOneValueAndThePrintedPartsAreTold(Formats format) throws Exception {
        var sheet = only(Intake.read(format.print(Layouts.weighted())));

        assertThat(sheet.content().edition()).isEqualTo("101");
        assertThat(sheet.content().fiscalYear()).isEqualTo(2026);
        assertThat(sheet.content().projectCode()).isEqualTo("64022126T000000012345");
        assertThat(sheet.content().implementingUnit()).isEqualTo("某县市政所");
        assertThat(sheet.content().financeOffice()).isEqualTo("经建股");
        assertThat(sheet.content().annualAmount()).isEqualTo("856000");
        assertThat(sheet.content().indicators())
                .containsExactly(
                        measured(
                                new Indicator("i01", "成本指标", "经济成本指标", "单灯改造成本", "≤2,600元/盏", "20", "含安装；指标方向：反向"),
                                "≤",
                                "元/盏"),
                        measured(new Indicator("i02", "产出指标", "数量指标", "改造路灯数量", "≥320盏", "22.5", "指标方向：正向"), "≥", "盏"),
                        measured(new Indicator("i03", "产出指标", "质量指标", "亮灯率", "≥98%", "17.5", "指标方向：正向"), "大于等于", "%"),
                        measured(new Indicator("i04", "效益指标", "生态效益指标", "节能效果", "明显改善", "20", null), "定性", null),
                        measured(new Indicator("i05", "满意度指标", "服务对象满意度", "居民满意度", "≥90%", "10", "指标方向：正向"), "≥", "%"));
        assertThat(sheet.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.VALUE_COMPOSED)
                .extracting(Remark::detail)
                .contains("绩效值“≥98%”由“大于等于”“98”“%”几栏合成");
    }

    @Test
    void pointsBehindACategoryAreHandedBack() throws Exception {
        var result = Intake.read(Formats.DOCX.print(Layouts.weighted()));

        assertThat(result.unread()).extracting(Unread::text).containsExactly("（20分）", "（40分）", "（20分）", "（10分）");
        assertThat(codes(only(result))).contains(RemarkCode.POINTS_IN_CATEGORY, RemarkCode.WEIGHT_CONVERTED);
    }

    @ParameterizedTest
    @EnumSource
    void aRegisterGivesASheetPerProject(Formats format) throws Exception {
        var result = Intake.read(format.print(Layouts.register()));

        assertThat(result.title()).isEqualTo("某县教育局2026年项目支出绩效目标表");
        assertThat(result.unread()).isEmpty();
        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(
                        SheetContent::fiscalYear,
                        SheetContent::implementingUnit,
                        SheetContent::projectName,
                        SheetContent::annualAmount,
                        SheetContent::annualGoal,
                        content -> content.indicators().size())
                .containsExactly(
                        tuple(2026, "第一小学", "校舍维修", "150000.00", "完成屋面维修", 3),
                        tuple(2026, "第二小学", "图书购置", "30000", "购置图书", 2));
        assertThat(result.sheets().get(1).content().indicators().get(0))
                .isEqualTo(new Indicator("i01", "产出指标", "数量指标", "购置图书", "1500册", null, null));
    }

    @Test
    void aRegisterMayRepeatTheProjectInEveryRow() throws Exception {
        var form = Form.of(table(
                "项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标内容",
                "校舍维修 | 完成维修 | 产出指标 | 数量指标 | 维修面积 | = | 1200 | 平方米 | 屋面",
                "校舍维修 | 完成维修 | 效益指标 | 社会效益 | 条件改善 | 定性 | 明显改善 |  | ",
                "图书购置 | 购置图书 | 产出指标 | 数量指标 | 图书 | ≥ | 1500 | 册 | "));

        var result = Intake.read(Formats.XLSX.print(form));

        assertThat(result.unread()).isEmpty();
        assertThat(result.sheets()).hasSize(2);
        assertThat(result.sheets().get(0).content().indicators())
                .containsExactly(
                        measured(new Indicator("i01", "产出指标", "数量指标", "维修面积", "=1200平方米", null, "指标内容：屋面"), "=", "平方米"),
                        measured(new Indicator("i02", "效益指标", "社会效益", "条件改善", "明显改善", null, null), "定性", null));
    }

    @Test
    void sheetsWithTitlesOfSomebodysOwnFollowEachOther() throws Exception {
        var head = table("项目名称 | 甲项目 | 主管部门 | 某局", "一级指标 | 二级指标 | 三级指标 | 目标值", "产出指标 | 数量指标 | 培训 | 3期");
        var second = table("项目名称 | 乙项目 | 主管部门 | 某局", "一级指标 | 二级指标 | 三级指标 | 目标值", "产出指标 | 数量指标 | 会议 | 2次");

        var result = Intake.read(
                Formats.DOCX.print(Form.of("某局项目绩效目标表", "（2025年度）", head, "某局项目绩效目标表", "（2026年度）", second)));

        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(
                        SheetContent::projectName,
                        SheetContent::fiscalYear,
                        c -> c.indicators().size())
                .containsExactly(tuple("甲项目", 2025, 1), tuple("乙项目", 2026, 1));
    }

    @Test
    void aLabelAndItsValueMayShareACell() {
        var result = SeedDocument.read("""
                项目支出绩效目标表（2026年度）
                项目名称：甲项目
                主管部门：某局	实施单位：某所
                年度资金总额：50万元
                年度目标：完成培训
                一级指标	二级指标	三级指标	指标值
                产出指标	数量指标	培训期数	3期
                填表人：张三	联系电话：0952-1
                """);

        var content = only(result).content();
        assertThat(content.projectName()).isEqualTo("甲项目");
        assertThat(content.implementingUnit()).isEqualTo("某所");
        assertThat(content.annualAmount()).isEqualTo("500000");
        assertThat(content.annualGoal()).isEqualTo("完成培训");
        assertThat(content.fiscalYear()).isEqualTo(2026);
        assertThat(result.unread()).extracting(Unread::text).containsExactly("填表人：张三\t联系电话：0952-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "绩效内容 | 绩效值",
                "三级指标 | 指标值",
                "三级绩效指标 | 目标值",
                "绩效指标 | 年度指标值",
                "指标内容 | 当年预期实现值",
                "具体指标 | 绩效指标值",
                "指标名称 | 指标值（含单位）",
                "*三级指标 | *指标值"
            })
    void theIndicatorsColumnsHaveManyNames(String name, String value) {
        var lines = SeedDocument.firstSheet().stream()
                .map(line -> line.replace("绩效内容\t绩效值", name + "\t" + value))
                .toList();

        var result = SeedDocument.read(lines);

        assertThat(result.unread()).isEmpty();
        assertThat(only(result).content().indicators())
                .isEqualTo(Intake.read(SeedDocument.bytes())
                        .sheets()
                        .get(0)
                        .content()
                        .indicators());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "项目年度金额（万元） | 2 | 20000",
                "项目年度金额(万元) | 2.00 | 20000",
                "预算金额（单位：万元） | 0.5 | 5000",
                "年度资金总额： | 2万元 | 20000",
                "项目年度金额(元) | 20,000 | 20000",
                "项目年度金额(元) | 20000元 | 20000",
                "项目年度金额(元) | 20,000.50 | 20000.50",
                "项目年度金额(元) | ２００００ | 20000",
                "项目年度金额(万元) | 0.000001 | 0.01"
            })
    void anAmountIsConvertedExactlyAndThePrintedOneIsTold(String label, String printed, String yuan) {
        var sheet = only(SeedDocument.read(SeedDocument.firstSheet().stream()
                .map(line -> line.replace("项目年度金 额(元)\t20000", label + "\t" + printed))
                .toList()));

        assertThat(sheet.content().annualAmount()).isEqualTo(yuan);
        assertThat(sheet.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.AMOUNT_CONVERTED)
                .extracting(Remark::detail)
                .singleElement()
                .asString()
                .contains("“" + printed + "”", yuan + " 元");
    }

    @ParameterizedTest
    @CsvSource({"项目年度金额(万元), 0.0000001", "项目年度金额(万元), 约2", "项目年度金额(元), 2万"})
    void anAmountThatHasNoExactSumInYuanIsKeptAndRemarked(String label, String printed) {
        var sheet = only(SeedDocument.read(SeedDocument.firstSheet().stream()
                .map(line -> line.replace("项目年度金 额(元)\t20000", label + "\t" + printed))
                .toList()));

        assertThat(sheet.content().annualAmount()).isEqualTo(printed);
        assertThat(codes(sheet)).contains(RemarkCode.AMOUNT_NOT_PLAIN);
    }

    @Test
    void anAmountWithoutAnyUnitIsTakenForYuanAndAsksToBeLookedAt() {
        var sheet = only(SeedDocument.read(SeedDocument.firstSheet().stream()
                .map(line -> line.replace("项目年度金 额(元)", "预算金额"))
                .toList()));

        assertThat(sheet.content().annualAmount()).isEqualTo("20000");
        assertThat(codes(sheet)).contains(RemarkCode.AMOUNT_UNIT_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFormIsKnownAsEmpty(Formats format) throws Exception {
        var sheet = only(Intake.read(format.print(Layouts.empty())));

        assertThat(codes(sheet)).contains(RemarkCode.EMPTY_FORM);
        assertThat(sheet.content().projectName()).isNull();
        assertThat(sheet.content().indicators())
                .hasSize(4)
                .allMatch(row -> row.name().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentOfAnotherKindIsNamedAndNotMisread(Formats format) throws Exception {
        refuses(format.print(Layouts.selfEvaluation()), "绩效自评表");
        refuses(format.print(Layouts.monitoring()), "绩效运行监控表");
        refuses(format.print(Layouts.letter()), "公文");
    }

    @Test
    void anotherFormBesideTargetSheetsIsLeftUnreadAndTold() throws Exception {
        var blocks = new java.util.ArrayList<Form.Block>(Layouts.central().blocks());
        blocks.addAll(Layouts.selfEvaluation().blocks());

        var result = Intake.read(Formats.DOCX.print(new Form(blocks)));

        assertThat(result.sheets()).hasSize(1);
        assertThat(only(result).content().indicators()).hasSize(5);
        assertThat(result.remarks()).extracting(Remark::code).containsExactly(RemarkCode.OTHER_FORM);
        assertThat(result.unread()).extracting(Unread::text).contains("项目支出绩效自评表");
    }

    private static void refuses(byte[] document, String reason) {
        assertThatThrownBy(() -> Intake.read(document))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.detail()).contains(reason));
    }

    private static SheetReading only(IntakeResult result) {
        assertThat(result.sheets()).hasSize(1);
        return result.sheets().get(0);
    }

    private static List<RemarkCode> codes(SheetReading sheet) {
        return sheet.remarks().stream().map(Remark::code).toList();
    }

    /** With what the columns of comparators and units say. */
    private static Indicator measured(Indicator row, String comparator, String unit) {
        return Indicator.of(row.id(), column -> switch (column) {
            case COMPARATOR -> comparator;
            case UNIT -> unit;
            default -> column.of(row);
        });
    }
}
