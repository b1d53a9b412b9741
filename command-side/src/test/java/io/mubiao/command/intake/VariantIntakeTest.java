package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.FieldPlace;
import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of our own, each with a twist that offices print: what is meant follows from place and kind of words. */
class VariantIntakeTest {

    private static final String ROWS = "一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 数量指标 | 清淤 | 7公里";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "项目资金 | 年度资金总额 | 31.5 / （万元） | 其中：财政拨款 | 30 /  | 其他资金 | 1.5",
                "预算规模（万元） | 资金总额 | 31.5 | 其中：财政拨款 | 30 / ^ | 其他资金 | 1.5 |  | ",
                "资金投入情况（万元） | 预算资金总额（万元） | 其中：财政拨款（万元） | 其他资金（万元） / ^ | 31.5 | 30 | 1.5",
                "资金来源 | 金额（万元） / 合计 | 31.5 / 其中：财政拨款 | 30 / 其他资金 | 1.5",
                "项目资金 | 年度资金总额31.5万元，其中：财政拨款30万元，其他资金1.5万元",
                "本年度预算（万元） | 31.5 | 其中：财政拨款 | 30 | 其他资金 1.5万元 | ",
                "资金需求（万元） | 申请资金总额 | 31.5 / ^ | 其中：财政拨款 | 30 / ^ | 其他资金 | 1.5"
            })
    void moneyIsReadHoweverItsBlockIsLaidOut(String money) throws Exception {
        var content = content(read("项目名称 | 斗渠清淤", money, ROWS));

        assertThat(content.annualAmount()).isEqualTo("315000");
        assertThat(content.fundingParts())
                .extracting(part -> part.source().replace("其中：", "") + part.amount())
                .containsExactly("财政拨款300000", "其他资金15000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "绩效指标 | 一级指标 | 二级指标 | 实施期指标 | < | 年度指标 | < / ^ | ^ | ^ | 三级指标 | 指标值 | 三级指标 | 指标值"
                        + " / ^ | 产出指标 | 数量指标 | 总清淤 | 40公里 | 清淤 | 7公里",
                "绩效指标 | 中期指标 | < | < | < | 年度指标 | < | < | < / ^ | 一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值"
                        + " / ^ | 产出指标 | 数量指标 | 总清淤 | 40公里 | 产出指标 | 数量指标 | 清淤 | 7公里",
                "一级指标 | 二级指标 | 三级指标 | 2026年指标值 | 2027年指标值 / 产出指标 | 数量指标 | 清淤 | 40公里 | 7公里",
                "年度绩效指标 | < | < | < / 一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 数量指标 | 清淤 | 7公里"
                        + " / 长期绩效指标 | < | < | < / 产出指标 | 数量指标 | 总清淤 | 40公里"
            })
    void anotherYearsIndicatorsAreNeverTheYears(String rows) throws Exception {
        var result = read("项目名称 | 斗渠清淤", rows);

        assertThat(rows(result)).containsExactly("产出指标/数量指标/清淤/7公里");
        assertThat(unread(result)).contains("40公里");
    }

    @ParameterizedTest
    @ValueSource(strings = {"中期指标值", "实施期目标值", "长期指标值"})
    void aMidTermValueHasAColumnOfItsOwn(String heading) throws Exception {
        var rows = "一级指标 | 二级指标 | 三级指标 | " + heading + " | 年度指标值 / 产出指标 | 数量指标 | 清淤 | 40公里 | 7公里";

        var result = read("项目名称 | 斗渠清淤", rows);

        assertThat(rows(result)).containsExactly("产出指标/数量指标/清淤/7公里");
        assertThat(result.sheets().get(0).content().indicators().get(0).midTermValue())
                .isEqualTo("40公里");
        assertThat(unread(result)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "评分标准, SCORING",
        "评（扣）分标准, SCORING",
        "指标解释, EXPLANATION",
        "指标说明, EXPLANATION",
        "指标值来源, SOURCE",
        "设定依据, SOURCE",
        "运算符号, COMPARATOR"
    })
    void aColumnOfAnotherFormKeepsItsColumn(String heading, Column column) throws Exception {
        var rows = "一级指标 | 二级指标 | 三级指标 | 指标值 | " + heading + " / 产出指标 | 数量指标 | 清淤 | 7公里 | 按规定";

        var result = read("项目名称 | 斗渠清淤", rows);

        var row = result.sheets().get(0).content().indicators().get(0);
        assertThat(column.of(row)).isEqualTo("按规定");
        assertThat(row.value()).isEqualTo("7公里");
        assertThat(row.remark()).isNull();
    }

    @Test
    void aSecondColumnOfAKindIsKeptInTheRemark() throws Exception {
        var result = read("项目名称 | 斗渠清淤", "一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 指标说明 / 产出指标 | 数量指标 | 清淤 | 7公里 | 渠长 | 含支渠");

        var row = result.sheets().get(0).content().indicators().get(0);
        assertThat(row.explanation()).isEqualTo("渠长");
        assertThat(row.remark()).isEqualTo("指标说明：含支渠");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 数量指标 | 清淤 | 7公里 | 效益指标 | 社会效益 | 受益 | 20户;"
                        + "产出指标/数量指标/清淤/7公里,效益指标/社会效益/受益/20户",
                "一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标值 / 绩效指标 | 产出指标 | 数量指标 | 清淤 | 7公里 / ^ | ^ | 质量指标 | 合格率 | 95%;"
                        + "产出指标/数量指标/清淤/7公里,产出指标/质量指标/合格率/95%",
                "指标类型 | 指标内容 | 指标值 / 数量指标 | 清淤 | 7公里 / 满意度指标 | 农户满意度 | 90%;null/数量指标/清淤/7公里,满意度指标/null/农户满意度/90%",
                "一级指标 | 二级指标 | 三级指标 | 指标值 | < | < / ^ | ^ | ^ | 符号 | 数值 | 计量单位 / 产出指标 | 数量指标 | 清淤 | ≥ | 7 | 公里;产出指标/数量指标/清淤/≥7公里",
                "一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 / 产出指标 | 数量指标 | 清淤 | ≥ | 7 | 公里;产出指标/数量指标/清淤/≥7公里",
                "一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 数量指标 | 指标1：清淤 | 7公里 /  |  | 指标2： |  /  |  | …… | ;产出指标/数量指标/指标1：清淤/7公里",
                "一级指标 | 二级指标 | 三级指标 | 指标值 / 实施效果 | 过程管理 | 清淤 | 7公里;实施效果/过程管理/清淤/7公里",
                "一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 数量指标 | 清淤 | 7公里 / 一级指标 | 二级指标 | 三级指标 | 指标值 /  | 质量指标 | 合格率 | 95%;"
                        + "产出指标/数量指标/清淤/7公里,产出指标/质量指标/合格率/95%"
            })
    void indicatorsAreReadHoweverTheirColumnsStand(String table, String rows) throws Exception {
        assertThat(rows(read("项目名称 | 斗渠清淤", table))).containsExactly(rows.split(","));
    }

    @Test
    void aColumnThatNoFieldHasKeepsItsHeadingInTheRemark() throws Exception {
        var result = read("项目名称 | 斗渠清淤", "一级指标 | 二级指标 | 三级指标 | 指标值 | 责任科室 / 产出指标 | 数量指标 | 清淤 | 7公里 | 农水股");

        assertThat(content(result).indicators().get(0).remark()).isEqualTo("责任科室：农水股");
        assertThat(codes(result)).contains(RemarkCode.COLUMN_BY_PLACE, RemarkCode.KEPT_IN_REMARK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "项目（政策）名称 | 甲 | 具体实施单位 | 某所;甲;某所",
                "二级项目名称 | 甲 | 项目承担单位名称 | 某所;甲;某所",
                "专项名称（全称） | 甲 | 资金使用部门 | 某所;甲;某所",
                "项目名称 | 斗渠补助资金 | 实施单位 | 某财政拨款单位;斗渠补助资金;某财政拨款单位"
            })
    void labelsAreKnownByTheirKindOfWords(String head, String name, String unit) throws Exception {
        var content = content(read(head, ROWS));

        assertThat(content.projectName()).isEqualTo(name);
        assertThat(content.implementingUnit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "填报单位：某局 | 2027年度 | 单位：万元;项目名称 | 甲",
                "项目绩效目标表;项目名称 | 甲 | 项目期限 | 2027年1月至2027年12月",
                "某局2027年部门预算公开 ;项目名称 | 甲",
            })
    void theYearIsFoundWhereverItIsSaid(String above, String head) throws Exception {
        assertThat(content(Intake.read(Formats.XLSX.print(form(above, "项目绩效目标申报表", head, ROWS))))
                        .fiscalYear())
                .isEqualTo(2027);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "项目名称 | 数量指标 | < | < | 质量指标 / ^ | 三级指标 | 指标值 | 计量单位 | 三级指标"
                        + " / 甲 | 清淤 | 7 | 公里 | 合格率95% / ^ |  |  | 含支渠 |  / ^ | ； | | | 达标率90%;公里,含支渠",
                "项目名称 | 数量指标 | < | 质量指标 / 甲 | 清淤7公里 | 含支渠 | 合格率95%;含支渠"
            })
    void textsBesideTheIndicatorsOfACategoryAreHandedBack(String table, String texts) throws Exception {
        assertThat(unread(read(table)).split("[\\n\\t]")).contains(texts.split(","));
    }

    @Test
    void aValueIsReadWhereverItStandsBelowItsCategory() throws Exception {
        var content = content(read("项目名称 | 数量指标 | < | 质量指标 | < / ^ | 指标值 | 三级指标 | 三级指标 | 指标值"
                + " / 甲 | 7公里 | 清淤 | 合格率 | 95% / ^ | 3座 |  |  | "));

        assertThat(rows(content)).containsExactly("null/数量指标/清淤/7公里", "null/质量指标/合格率/95%", "null/数量指标//3座");
    }

    @Test
    void aFormBelowARegisterIsNoPartOfIt() throws Exception {
        var register = "项目名称 | 金额（万元） | 产出指标 | < | 效益指标 / ^ | ^ | 数量指标 | 质量指标 | 社会效益 / 甲 | 3 | 清淤7公里 | 合格率95% | 受益20户";
        var result = read(
                register,
                "项目支出绩效目标表",
                "（2027年度）",
                "项目名称 | 乙 | 主管部门 | 某局",
                "一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 数量指标 | 培训 | 3期");

        assertThat(result.sheets())
                .extracting(
                        sheet -> sheet.content().projectName(),
                        sheet -> sheet.content().department())
                .containsExactly(tuple("甲", null), tuple("乙", "某局"));
        assertThat(rows(result.sheets().get(1).content())).containsExactly("产出指标/数量指标/培训/3期");
    }

    @Test
    void twoLinesOfHeadingsPrintedAgainAreNoProject() throws Exception {
        var headings = " / 序号 | 项目名称 | 预算金额（万元） | 产出指标 | < | 效益指标 / ^ | ^ | ^ | 数量指标 | 质量指标 | 社会效益 / ";
        var result = read(headings.substring(3) + "1 | 甲 | 3 | 清淤7公里 | 合格率95% | 受益20户" + headings
                + "2 | 乙 | 4 | 检修3座 | 合格率90% | 受益30户");

        assertThat(result.sheets())
                .extracting(sheet -> sheet.content().projectName())
                .containsExactly("甲", "乙");
        assertThat(rows(result.sheets().get(1).content()))
                .containsExactly("产出指标/数量指标/检修/3座", "产出指标/质量指标/合格率/90%", "效益指标/社会效益/受益/30户");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "农户满意度不小于90%;农户满意度;不小于90%",
                "清淤至少7公里;清淤;至少7公里",
                "受益超过20户;受益;超过20户",
                "合格率大于等于90%;合格率;大于等于90%",
                "合格率 ≥ 90%;合格率;≥ 90%",
                "合格率＞＝90%;合格率;＞＝90%",
                "签约20户;签约;20户",
                "投资约20万元;投资;约20万元",
                "超支不得超过10%;超支不得超过10%;none",
                "合格率未低于90%;合格率未低于90%;none",
                "每日8:00前;每日8:00前;none",
                "完工时间:每日8:00前;完工时间;每日8:00前",
                "合格率:95%;合格率;95%"
            })
    void aComparatorIsNeverCutOffTheValueItIsPrintedBefore(String cell, String name, String value) throws Exception {
        var row = content(read("项目名称 | 数量指标 | 质量指标 / 甲 | " + cell + " | "))
                .indicators()
                .get(0);

        assertThat(row.name()).isEqualTo(name);
        assertThat(row.value()).isEqualTo(value == null ? "" : value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "2025年预算执行情况和2026年预算草案;3年;0;none",
                "2025-2027年项目支出预算安排;3年;0;none",
                "某局2027年部门预算公开;3年;2027;某局2027年部门预算公开",
                "某局预算公开;2027年;0;none",
                "某局预算公开;2027年起;0;none",
                "某局预算公开;2027年1月至2028年12月;0;none",
                "某局预算公开;2027年1月至12月;2027;2027年1月至12月",
                "某局预算公开;20270101-20271231;2027;20270101-20271231"
            })
    void aYearFromElsewhereIsTakenOnlyWhereNoOtherIsNamedAndTold(String above, String term, int year, String from)
            throws Exception {
        var head = "项目名称 | 甲 | 项目期限 | " + term;
        var result = Intake.read(Formats.DOCX.print(form(above, "项目绩效目标申报表", head, ROWS)));

        assertThat(content(result).fiscalYear()).isEqualTo(year);
        assertThat(result.sheets().get(0).remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.FISCAL_YEAR_MISSING)
                .singleElement()
                .extracting(Remark::detail)
                .asString()
                .contains(from == null ? "没有找到预算年度" : "“" + from + "”读作2027年");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目名称\n甲\n主管部门\n某局\n一级指标\n产出指标\n二级指标\n数量指标\n三级指标\n清淤\n指标值\n7公里",
                "项目名称：甲\n一级指标：产出指标\n二级指标：数量指标\n三级指标：清淤\n目标值：7公里"
            })
    void aListDownThePageIsReadLabelByLabel(String list) {
        var result = SeedDocument.read("绩效目标表\n（2027年度）\n" + list);

        assertThat(content(result).projectName()).isEqualTo("甲");
        assertThat(rows(result)).containsExactly("产出指标/数量指标/清淤/7公里");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "项目名称 | 预算金额（万元） | 数量指标 | 质量指标 | 经济效益 | 满意度指标"
                        + " / 甲 | 3 | 清淤长度≥7公里；检修涵闸3座 | 合格率：95% | 明显增收 | 农户满意度≥90% / 乙 | 4 | 检修2座 |  |  | ;"
                        + "null/数量指标/清淤长度/≥7公里,null/数量指标/检修涵闸/3座,null/质量指标/合格率/95%,null/经济效益/明显增收/,满意度指标/null/农户满意度/≥90%",
                "序号 | 项目名称 | 预算金额（万元） | 产出指标 | < | 效益指标 | 满意度指标 / ^ | ^ | ^ | 数量指标 | 质量指标 | 社会效益 | 服务对象满意度"
                        + " / 1 | 甲 | 3 | 清淤7公里 | 合格率95% | 受益20户 | 农户满意度90%;"
                        + "产出指标/数量指标/清淤/7公里,产出指标/质量指标/合格率/95%,效益指标/社会效益/受益/20户,满意度指标/服务对象满意度/农户满意度/90%",
                "项目名称 | 预算金额（万元） | 数量指标 | < | 质量指标 | < / ^ | ^ | 三级指标 | 指标值 | 三级指标 | 指标值"
                        + " / 甲 | 3 | 清淤 | 7公里 | 合格率 | 95% / ^ | ^ | 检修 | 3座 |  | ;"
                        + "null/数量指标/清淤/7公里,null/质量指标/合格率/95%,null/数量指标/检修/3座"
            })
    void aRegisterMayHeadItsColumnsWithCategories(String table, String rows) throws Exception {
        var first = read(table).sheets().get(0).content();
        assertThat(first)
                .extracting(SheetContent::projectName, SheetContent::annualAmount)
                .containsExactly("甲", "30000");
        assertThat(rows(first)).containsExactly(rows.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "项目总目标 | 三年清淤20公里 / 年度目标 | 清淤7公里;三年清淤20公里;清淤7公里",
                "年度目标 | 清淤7公里 / 总体绩效目标 | 三年清淤20公里;三年清淤20公里;清淤7公里",
                "项目总目标 | 年度目标 / 三年清淤20公里 | 清淤7公里;三年清淤20公里;清淤7公里",
                "项目总目标 | 清淤7公里;none;清淤7公里"
            })
    void theGoalOfTheWholeProjectIsTheYearsOnlyWhereTheFormHasNoOther(String goals, String ofYears, String ofTheYear)
            throws Exception {
        var content = content(read("项目名称 | 斗渠清淤", goals, ROWS));
        assertThat(content.midTermGoal()).isEqualTo(ofYears);
        assertThat(content.annualGoal()).isEqualTo(ofTheYear);
    }

    @Test
    void aRegisterHeadsItsColumnsWithAWordAndIsRemarkedOncePerColumn() throws Exception {
        var rows = new ArrayList<String>();
        rows.add("单位 | 项目名称 | 资金 | 目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准");
        for (var i = 1; i <= 30; i++) {
            rows.add("某所 | 项目" + i + " | " + i + " | 目标" + i + " | 产出指标 | 数量指标 | 清淤 | " + i + "公里 | 标准" + i);
        }
        var result = Intake.read(Formats.XLSX.print(form("某县2027年项目支出绩效目标表", "单位：万元", String.join(" / ", rows))));

        assertThat(result.sheets()).hasSize(30);
        assertThat(result.sheets().get(29).content())
                .extracting(SheetContent::implementingUnit, SheetContent::annualAmount, SheetContent::annualGoal)
                .containsExactly("某所", "300000", "目标30");
        assertThat(result.sheets().stream().flatMap(sheet -> sheet.remarks().stream()))
                .extracting(remark -> remark.code() + remark.detail())
                .doesNotHaveDuplicates()
                .hasSizeLessThan(12);
    }

    @Test
    void eachFieldSaysWhereItWasRead() throws Exception {
        var sheet = read("项目名称 | 斗渠清淤", "年度资金总额（万元） | 3", ROWS).sheets().get(0);

        assertThat(sheet.places())
                .contains(
                        new FieldPlace("projectName", 3, "目标表!B3", 2),
                        new FieldPlace("annualAmount", 4, "目标表!B4", 2),
                        new FieldPlace("indicators[0].name", 6, "目标表!C6", 3),
                        new FieldPlace("indicators[0].value", 6, "目标表!D6", 4));
    }

    @Test
    void anUnknownYearIsHeldAgainstNoYearInTheName() throws Exception {
        var file = Formats.XLSX.print(form("项目支出绩效目标表", "项目名称 | 2025年培训经费", ROWS));

        assertThat(Intake.check(file, "640221000").sheets().get(0).findings())
                .extracting(finding -> finding.code())
                .isNotEmpty()
                .doesNotContain("B06");
    }

    @Test
    void theReadersOwnConversionIsNoMixOfUnits() throws Exception {
        var file = Formats.XLSX.print(form(
                "项目支出绩效目标表",
                "（2027年度）",
                "项目名称 | 甲",
                "年度资金总额（万元） | 3",
                "一级指标 | 二级指标 | 三级指标 | 指标值 / 产出指标 | 成本指标 | 清淤成本 | ≤3万元"));

        assertThat(Intake.check(file, "640221000").sheets().get(0).findings())
                .extracting(finding -> finding.code())
                .isNotEmpty()
                .doesNotContain("D06");
    }

    private static IntakeResult read(String... blocks) throws Exception {
        var all = new ArrayList<>(List.of("项目支出绩效目标表", "（2027年度）"));
        all.addAll(Arrays.asList(blocks));
        return Intake.read(Formats.XLSX.print(form(all.toArray(String[]::new))));
    }

    /** Lines without a bar are text; of a table the rows stand between slashes. */
    private static Form form(String... blocks) {
        return Form.of(Arrays.stream(blocks)
                .map(block -> block.contains("|") ? table(block.split(" / ")) : block)
                .toArray());
    }

    private static Form.Table table(String... rows) {
        var columns = Arrays.stream(rows)
                .mapToInt(row -> row.split("\\|", -1).length)
                .max()
                .orElse(1);
        return Form.table(Arrays.stream(rows)
                .map(row -> row + " | ".repeat(columns - row.split("\\|", -1).length))
                .toArray(String[]::new));
    }

    private static SheetContent content(IntakeResult result) {
        assertThat(result.sheets()).hasSize(1);
        return result.sheets().get(0).content();
    }

    private static List<String> rows(IntakeResult result) {
        return rows(content(result));
    }

    private static List<String> rows(SheetContent content) {
        return content.indicators().stream()
                .map(row -> row.level1() + "/" + row.level2() + "/" + row.name() + "/" + row.value())
                .toList();
    }

    private static String unread(IntakeResult result) {
        return result.unread().stream().map(Unread::text).collect(Collectors.joining("\n"));
    }

    private static List<RemarkCode> codes(IntakeResult result) {
        return result.sheets().get(0).remarks().stream().map(Remark::code).toList();
    }
}
