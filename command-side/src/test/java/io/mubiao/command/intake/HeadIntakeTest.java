package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels above the indicators: each cell is known by itself and its neighbours, and money never without its unit. */
class HeadIntakeTest {

    private static final Form.Table ROWS = table("一级指标 | 二级指标 | 三级指标 | 指标值", "产出指标 | 数量指标 | 清淤长度 | ≥7公里");

    @ParameterizedTest
    @ValueSource(strings = {"资金情况（万元）", "资金金额(单位:万元)", "项目资金申请（万元）", "预算规模及资金用途（万元）"})
    void aCellBesideRowsOfMoneyGivesThemItsUnit(String section) throws Exception {
        var result = read(Formats.DOCX, table(section + " | 年度资金总额 | 31.5", "^ | 其中：财政拨款 | 30", "^ | 其他资金 | 1.5"));

        assertThat(content(result).annualAmount()).isEqualTo("315000");
        assertThat(content(result).fundingParts())
                .containsExactly(new FundingPart("其中：财政拨款", "300000"), new FundingPart("其他资金", "15000"));
        assertThat(result.unread()).isEmpty();
    }

    @Test
    void theUnitOfASectionGoesBeforeTheNoteAboveTheTable() throws Exception {
        var form = Form.of(
                "项目支出绩效目标表", "单位：元", table("项目名称 | 斗渠清淤 | <", "经费安排（万元） | 年度资金总额 | 31.5", "^ | 财政拨款 | 31.5"), ROWS);

        var content = content(Intake.read(Formats.XLSX.print(form)));

        assertThat(content.annualAmount()).isEqualTo("315000");
        assertThat(content.fundingParts()).containsExactly(new FundingPart("财政拨款", "315000"));
    }

    @Test
    void aUnitInACellOfItsOwnCountsWhatItsSectionPrintsAndNothingAboveIt() throws Exception {
        var result = read(
                Formats.DOCX, table("财政拨款 | 300000元 | <", "社会资金 | 5 | <", "项目资金 | 年度资金总额 | 31.5", "（万元） | 其他资金 | 1.5"));

        assertThat(content(result).annualAmount()).isEqualTo("315000");
        assertThat(content(result).fundingParts())
                .containsExactly(new FundingPart("财政拨款", "300000"), new FundingPart("其他资金", "15000"));
        assertThat(unread(result)).containsExactly("社会资金\t5");
    }

    @Test
    void whereASectionSaysAnotherUnitThanTheSheetItsAmountsAreHandedBack() throws Exception {
        var form = Form.of(
                "项目支出绩效目标表",
                "单位：元",
                table(
                        "项目名称 | 斗渠清淤 | <",
                        "其中：财政拨款 | 300000 | <",
                        "项目资金 | 自筹资金 | 20",
                        "（万元） | 其他资金 | 1.5",
                        "^ | 社会资金 | 3万元"),
                ROWS);

        var result = Intake.read(Formats.XLSX.print(form));

        assertThat(content(result).fundingParts())
                .containsExactly(new FundingPart("其中：财政拨款", "300000"), new FundingPart("社会资金", "30000"));
        assertThat(unread(result)).containsExactly("自筹资金\t20", "其他资金\t1.5");
        assertThat(result.sheets().get(0).remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.AMOUNT_UNIT_MISSING)
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void insideTheTableWordsThatOnlyLookLikeALabelNameAnIndicator(Formats format) throws Exception {
        var result = Intake.read(format.print(Form.of(
                "项目支出绩效目标表",
                "（2027年度）",
                table("项目名称 | 斗渠清淤"),
                table("三级指标 | 指标值", "疏浚沟渠 | ≥7公里", "争取上级资金 | ≥500万元", "项目建设周期 | 12个月", "带动社会投入 | ≥80万元"))));

        assertThat(content(result).indicators())
                .extracting(Indicator::name, Indicator::value)
                .containsExactly(
                        tuple("疏浚沟渠", "≥7公里"),
                        tuple("争取上级资金", "≥500万元"),
                        tuple("项目建设周期", "12个月"),
                        tuple("带动社会投入", "≥80万元"));
        assertThat(content(result).projectTerm()).isNull();
        assertThat(content(result).fundingParts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAmountWithoutAKnownUnitIsHandedBackForTheTotalAndForEveryPart(Formats format) throws Exception {
        var result = read(format, table("年度资金总额 | 31.5", "财政拨款 | 30", "其他资金 | 1.5万元"));

        assertThat(content(result).annualAmount()).isNull();
        assertThat(content(result).fundingParts()).containsExactly(new FundingPart("其他资金", "15000"));
        assertThat(unread(result)).containsExactly("项目年度金额(元)\t31.5", "财政拨款\t30");
        assertThat(result.sheets().get(0).remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.AMOUNT_UNIT_MISSING)
                .extracting(Remark::detail)
                .hasSize(2);
    }

    @Test
    void ofTwoNotesThatDisagreeNoneCounts() throws Exception {
        var form = Form.of("项目支出绩效目标表", "单位：元", "单位：万元", table("项目名称 | 斗渠清淤", "年度资金总额 | 31.5"), ROWS);

        var result = Intake.read(Formats.DOCX.print(form));

        assertThat(content(result).annualAmount()).isNull();
        assertThat(unread(result)).anyMatch(text -> text.contains("31.5"));
    }

    @ParameterizedTest
    @CsvSource({"2026年,指标", "指标,指标值", "权重,三级指标", "备注,2026年目标值"})
    void whatIsFilledInBehindLabelsHeadsNoColumns(String attribute, String term) throws Exception {
        var result = read(Formats.DOCX, table("项目属性 | " + attribute + " | 项目期 | " + term));

        assertThat(content(result).projectAttribute()).isEqualTo(attribute);
        assertThat(content(result).projectTerm()).isEqualTo(term);
        assertThat(result.unread()).isEmpty();
    }

    @Test
    void aSourceMayBeNamedLikeALabel() throws Exception {
        var content = content(read(
                Formats.HTML,
                table("资金来源 | 上级资金 | 金额（万元） | 3", "资金来源 | 单位资金 | 金额（万元） | 1.5", "资金来源 | 银行贷款 | 金额（元） | 8")));

        assertThat(content.fundingParts())
                .containsExactly(
                        new FundingPart("上级资金", "30000"),
                        new FundingPart("单位资金", "15000"),
                        new FundingPart("银行贷款", "8"));
    }

    @Test
    void anUnknownLabelCostsItsOwnValueAndNoneBesideIt() throws Exception {
        var result = read(Formats.DOCX, table("分管领导 | 张三 | 实施单位 | 某灌区管理所", "项目期限 | 1年 | 政策文号 | 某发〔2027〕1号"));

        assertThat(content(result).implementingUnit()).isEqualTo("某灌区管理所");
        assertThat(content(result).projectTerm()).isEqualTo("1年");
        assertThat(unread(result)).containsExactly("分管领导", "张三", "政策文号", "某发〔2027〕1号");
    }

    @ParameterizedTest
    @CsvSource({"填报单位：某财务室, 实施单位", "编报单位（公章）：某财务室, 项目单位"})
    void whoFillsAFormInIsNotWhoImplementsTheProject(String caption, String label) throws Exception {
        var form = Form.of("项目支出绩效目标表", caption, table("项目名称 | 斗渠清淤", label + " | 某灌区管理所"), ROWS);

        var result = Intake.read(Formats.DOCX.print(form));

        assertThat(content(result).implementingUnit()).isEqualTo("某灌区管理所");
        assertThat(unread(result)).containsExactly(caption);
    }

    @ParameterizedTest
    @ValueSource(strings = {"实施单位：（盖章）", "项目单位：(公章)", "实施单位：签章"})
    void aPlaceForASealIsNoName(String caption) throws Exception {
        var form = Form.of("项目支出绩效目标表", caption, table("项目名称 | 斗渠清淤"), ROWS);

        assertThat(content(Intake.read(Formats.DOCX.print(form))).implementingUnit())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成情况", "目标依据", "责任科室"})
    void aHeadingBesideAGoalsLabelIsNotTheGoal(String heading) throws Exception {
        var result = read(Formats.DOCX, table("总体目标 | 年度目标 | " + heading, "^ | 疏浚沟渠7公里。 | "));

        assertThat(content(result).annualGoal()).isEqualTo("疏浚沟渠7公里。");
        assertThat(unread(result)).containsExactly(heading);
    }

    @Test
    void aShortGoalBesideItsLabelIsTheGoalWhereNothingStandsBelow() throws Exception {
        var content = content(read(Formats.DOCX, table("总体目标 | 中期目标 | 畅通渠系", "^ | 年度目标 | 疏浚沟渠")));

        assertThat(content.midTermGoal()).isEqualTo("畅通渠系");
        assertThat(content.annualGoal()).isEqualTo("疏浚沟渠");
    }

    private static IntakeResult read(Formats format, Form.Table head) throws Exception {
        return Intake.read(format.print(Form.of("项目支出绩效目标表", "（2027年度）", table("项目名称 | 斗渠清淤"), head, ROWS)));
    }

    private static SheetContent content(IntakeResult result) {
        assertThat(result.sheets()).hasSize(1);
        return result.sheets().get(0).content();
    }

    private static List<String> unread(IntakeResult result) {
        return result.unread().stream().map(Unread::text).toList();
    }
}
