package io.mubiao.shared.check;

import static io.mubiao.shared.check.RuleCase.fires;
import static io.mubiao.shared.check.RuleCase.silent;
import static io.mubiao.shared.sheet.Column.COMPARATOR;
import static io.mubiao.shared.sheet.Column.NAME;
import static io.mubiao.shared.sheet.Column.REMARK;
import static io.mubiao.shared.sheet.Column.VALUE;
import static io.mubiao.shared.sheet.HeadField.ANNUAL_AMOUNT;
import static io.mubiao.shared.sheet.HeadField.ANNUAL_GOAL;
import static io.mubiao.shared.sheet.HeadField.DEPARTMENT;
import static io.mubiao.shared.sheet.HeadField.FINANCE_OFFICE;
import static io.mubiao.shared.sheet.HeadField.IMPLEMENTING_UNIT;
import static io.mubiao.shared.sheet.HeadField.NUMBER;
import static io.mubiao.shared.sheet.HeadField.PROJECT_ATTRIBUTE;
import static io.mubiao.shared.sheet.HeadField.PROJECT_CODE;
import static io.mubiao.shared.sheet.HeadField.PROJECT_NAME;
import static io.mubiao.shared.sheet.HeadField.PROJECT_TERM;

import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** At least one sheet that each rule speaks of, and one that it passes over. */
final class RuleCases {

    private static final String LONG_DATE = "2026年12月31日前";

    private RuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                        completeness(),
                        organisations(),
                        termsAndNumbers(),
                        reading(),
                        rates(),
                        comparators(),
                        deadlines(),
                        money(),
                        budget(),
                        names(),
                        goals(),
                        texts(),
                        siblings(),
                        weights())
                .flatMap(cases -> cases);
    }

    private static Stream<RuleCase> completeness() {
        return Stream.of(
                fires("A01", "没有填写项目名称", s -> s.with(PROJECT_NAME, " ")),
                fires("A01", "项目名称只有横线", s -> s.with(PROJECT_NAME, "——")),
                fires("A01", "项目名称只有看不见的字符", s -> s.with(PROJECT_NAME, "\u00a0\u2800\u3164")),
                fires("A01", "没有年度金额", s -> s.with(ANNUAL_AMOUNT, null)),
                silent("A01", "项目代码可以没有", s -> s.with(PROJECT_CODE, null)),
                fires("A02", "没有效益指标", s -> s.without("经济效益").without("社会效益").without("可持续影响")),
                silent("A02", "没有满意度指标", s -> s.without("服务对象满意度")),
                fires("A03", "没有质量指标", s -> s.without("质量指标")),
                silent("A03", "没有时效指标", s -> s.without("时效指标")),
                silent("A03", "类别印成不带“指标”二字", s -> s.without("质量指标").row("产出", "质量", "合格率", "≥9%")),
                fires("A04", "有名称没有值", s -> s.set(0, VALUE, "")),
                fires("A04", "有值没有名称", s -> s.set(0, NAME, null)),
                fires("A04", "值只有看不见的字符", s -> s.set(0, VALUE, "\u2800")),
                fires("A04", "名称只有横线", s -> s.set(0, NAME, "-")),
                silent("A04", "值是一个符号", s -> s.set(0, VALUE, "√")),
                silent("A04", "名称处写明不适用及理由", s -> s.set(0, NAME, "不适用，本年不办班").set(0, VALUE, "")),
                fires("A05", "生态效益空置", s -> s.set(7, REMARK, null)),
                fires("A05", "只写不适用，没有理由", s -> s.set(7, REMARK, "不适用")),
                fires(
                        "A05",
                        "空置处画了横线",
                        s -> s.set(7, NAME, "—").set(7, VALUE, "—").set(7, REMARK, null)),
                silent("A05", "空行的类别另有指标", s -> s.output("数量指标", "", "")),
                fires("A06", "目标只有横线", s -> s.with(ANNUAL_GOAL, "——")),
                fires("A06", "目标只有“无”", s -> s.with(ANNUAL_GOAL, "<p>无。</p>")),
                silent("A06", "目标以“无”开头", s -> s.with(ANNUAL_GOAL, "无障碍改造200户。")));
    }

    private static Stream<RuleCase> organisations() {
        return Stream.of(
                fires("B01", "与单位名册不同", s -> s).when(registered("平罗县人社局")),
                silent("B01", "与单位名册相同", s -> s).when(registered("平罗县人力资源和社会保障局")),
                fires("B01", "与文件标题不同", s -> s.with(DEPARTMENT, "平罗县人力社会保障局"))
                        .when(titled("平罗县人力资源和社会保障局2026年项目支出预算绩效目标表")),
                silent("B01", "文件标题省去县名", s -> s).when(titled("人力资源和社会保障局部门预算绩效目标表")),
                silent("B01", "文件标题没有单位名称", s -> s).when(titled("部门项目支出预算绩效目标表")),
                silent("B01", "没有名册也没有标题", s -> s.with(DEPARTMENT, "某局")),
                fires("B02", "别的单位的本级", s -> s.with(IMPLEMENTING_UNIT, "平罗县教育体育局本级")),
                fires("B02", "不在名册的所属单位之中", s -> s.with(IMPLEMENTING_UNIT, "平罗县职业中学"))
                        .when(c -> c.registered(new Register(null, Set.of("平罗县就业创业服务中心"), Set.of()))),
                silent("B02", "名册中的所属单位", s -> s.with(IMPLEMENTING_UNIT, "平罗县就业创业服务中心"))
                        .when(c -> c.registered(new Register(null, Set.of("平罗县就业创业服务中心"), Set.of()))),
                silent("B02", "没有名册，名称无从判断", s -> s.with(IMPLEMENTING_UNIT, "平罗县就业创业服务中心")),
                fires("B03", "股室名称末字有误", s -> s.with(FINANCE_OFFICE, "行政教科文案")),
                silent("B03", "名册中登记的名称", s -> s.with(FINANCE_OFFICE, "预算中心"))
                        .when(c -> c.registered(new Register(null, Set.of(), Set.of("预算中心")))));
    }

    private static Stream<RuleCase> termsAndNumbers() {
        return Stream.of(
                fires("B04", "一年期项目三年", s -> s.with(PROJECT_TERM, "3 年")),
                fires("B04", "一次性项目跨年", s -> s.with(PROJECT_ATTRIBUTE, "一次性").with(PROJECT_TERM, "2025-2026")),
                fires("B04", "延续性项目一年", s -> s.with(PROJECT_ATTRIBUTE, "上年延续性").with(PROJECT_TERM, "一年")),
                silent("B04", "一年期项目当年起止", s -> s.with(PROJECT_TERM, "202601-202612")),
                silent("B04", "延续性项目三年", s -> s.with(PROJECT_ATTRIBUTE, "延续性").with(PROJECT_TERM, "36个月")),
                silent("B04", "期限无法识别", s -> s.with(PROJECT_TERM, "长期")),
                fires("B05", "九十九年", s -> s.with(PROJECT_TERM, "99 年")),
                fires("B05", "零年", s -> s.with(PROJECT_TERM, "0年")),
                silent("B05", "起始日期不是期限", s -> s.with(PROJECT_TERM, "20210101")),
                silent("B05", "起始年月不是期限", s -> s.with(PROJECT_TERM, "202101")),
                silent("B05", "五年", s -> s.with(PROJECT_TERM, "5年")),
                fires("B06", "名称是上年", s -> s.with(PROJECT_NAME, "2025 年度培训经费")),
                silent("B06", "名称中的年份区间包含本年", s -> s.with(PROJECT_NAME, "2025-2027年培训经费")),
                silent("B06", "名称中的数字不是年份", s -> s.with(PROJECT_NAME, "2000户改造经费")),
                silent("B06", "预算年度未知", s -> s.with(HeadField.FISCAL_YEAR, "0").with(PROJECT_NAME, "2025 年度培训经费")),
                fires("B07", "别的项目写了年份", s -> s.with(PROJECT_NAME, "培训经费")).when(among(sibling(s -> s))),
                silent("B07", "别的项目也没有年份", s -> s.with(PROJECT_NAME, "培训经费"))
                        .when(among(sibling(s -> s.with(PROJECT_NAME, "春节慰问经费")))),
                fires("B08", "两张表同号", s -> s).when(among(sibling(s -> s.with(NUMBER, "1")))),
                fires("B08", "缺少前一张表", s -> s.with(NUMBER, "4")).when(among(sibling(s -> s))),
                fires("B08", "两张表是同一项目", s -> s.with(PROJECT_NAME, "2026 年《另一》项目"))
                        .when(among(sibling(s -> s))),
                fires("B08", "项目代码重复", s -> s.with(PROJECT_CODE, "64022126T000000000001"))
                        .when(among(sibling(s -> s.with(PROJECT_CODE, "64022126T000000000001")))),
                silent("B08", "单独一张表不论号", s -> s.with(NUMBER, "4")));
    }

    private static Stream<RuleCase> reading() {
        return Stream.of(
                fires("C01", "一句话作值", s -> s.set(0, VALUE, "按照资金测算控制各项成本。")),
                silent("C01", "每千字", s -> s.set(0, VALUE, "≤1200元/千字")),
                silent("C01", "每万人", s -> s.set(0, VALUE, "≤3元/万人")),
                silent("C01", "值重复了名称", s -> s.output("质量指标", "验收合格率", "验收合格率100%")),
                silent("C01", "按季度", s -> s.set(0, VALUE, "每季度1期")),
                fires("C02", "只有亿", s -> s.set(0, VALUE, "≥60 亿")),
                silent("C02", "亿元", s -> s.set(0, VALUE, "≥60亿元")),
                silent("C02", "没有单位也没有数量级", s -> s.set(0, VALUE, "≥60")),
                fires("C16", "名称注明台，值为套", s -> s.output("数量指标", "购置设备数量（台）", "≥5套")),
                silent("C16", "名称与值同为台", s -> s.output("数量指标", "购置设备数量（台）", "≥5台")),
                silent("C16", "括号中不是单位", s -> s.output("数量指标", "购置设备数量（含安装）", "≥5套")),
                fires(
                        "C16",
                        "计量单位一栏为台，值为套",
                        s -> s.output("数量指标", "购置设备数量", "≥5套").inUnit("台")),
                silent(
                        "C16",
                        "计量单位一栏与值同为套",
                        s -> s.output("数量指标", "购置设备数量", "≥5套").inUnit("套")),
                silent(
                        "C16",
                        "计量单位一栏没有单位",
                        s -> s.output("数量指标", "购置设备数量", "≥5套").inUnit("见说明")),
                fires("C16", "指标性质一栏为不超过，值为不少于", s -> s.set(0, COMPARATOR, "≤")),
                fires("C16", "指标性质一栏写在数后，值为不超过", s -> s.set(4, COMPARATOR, "以上")),
                silent("C16", "指标性质一栏的写法不同", s -> s.set(0, COMPARATOR, "不少于")),
                silent("C16", "指标性质一栏为定性", s -> s.set(0, COMPARATOR, "定性")),
                silent("C16", "值没有比较符号", s -> s.set(0, VALUE, "4期").set(0, COMPARATOR, "=")),
                silent("C16", "时效值的“前”不是比较符号", s -> s.set(3, COMPARATOR, "=")),
                fires("C17", "星号占位", s -> s.set(0, NAME, "举办**培训")),
                fires("C17", "值为 88", s -> s.set(0, VALUE, "88")),
                silent("C17", "88 次", s -> s.set(0, VALUE, "≥88次")),
                fires("C18", "日期变成序号", s -> s.set(3, VALUE, "46387")),
                silent("C18", "数量指标中的大数", s -> s.set(0, VALUE, "46387")));
    }

    private static Stream<RuleCase> rates() {
        return Stream.of(
                fires("C03", "覆盖率以词为值", s -> s.benefit("社会效益", "文明标识覆盖率", "明显拉动")),
                silent("C03", "值重复了名称", s -> s.output("质量指标", "验收合格率", "验收合格率：100%")),
                silent("C04", "零售额增长", s -> s.benefit("经济效益", "零售额增长", "≥5%")),
                silent("C04", "能耗较上年", s -> s.benefit("生态效益", "能耗较上年", "≤95%")),
                silent("C04", "满意程度", s -> s.benefit("社会效益", "群众满意程度", "≥95%")),
                silent("C03", "水平不是比率", s -> s.benefit("社会效益", "文明水平", "明显改善")),
                fires("C04", "制度建设 100%", s -> s.output("质量指标", "建立管理制度", "=100%")),
                silent("C04", "名称后注明单位的合格率", s -> s.output("质量指标", "器材合格率（%）", "≥98%")),
                fires("C08", "满意度超过 100%", s -> s.satisfaction("学员满意度", "≥292%")),
                fires("C08", "满意度没有符号", s -> s.satisfaction("学员满意度", "95%")),
                fires("C08", "满意度为“满意”", s -> s.satisfaction("学员满意度", "满意")),
                silent("C08", "满意度 95% 以上", s -> s.satisfaction("学员满意度", "95%以上")),
                fires("C09", "合格率超过 100%", s -> s.set(2, VALUE, "≥120%")),
                silent("C09", "增长率可以超过 100%", s -> s.set(5, VALUE, "≥120%")));
    }

    private static Stream<RuleCase> comparators() {
        return Stream.of(
                fires("C05", "4 期，不知是否至少", s -> s.set(0, VALUE, "4 期")),
                silent("C05", "成本没有符号另有规则", s -> s.set(4, VALUE, "1000元/人")),
                fires("C06", "成本没有上限", s -> s.set(4, VALUE, "1000元/人")),
                fires("C06", "成本写成下限", s -> s.set(4, VALUE, "≥1000元/人")),
                silent("C06", "成本不超过", s -> s.set(4, VALUE, "不超过1000元/人")),
                fires("C07", "4 期以上", s -> s.set(0, VALUE, "4 期以上")),
                silent("C07", "不少于 4 期", s -> s.set(0, VALUE, "不少于4期")));
    }

    private static Stream<RuleCase> deadlines() {
        return Stream.of(
                fires("C10", "时限在次年", s -> s.set(3, VALUE, "2027年3月31日前")),
                fires("C10", "时限晚于项目期限", s -> s.with(PROJECT_TERM, "202601-202609")),
                silent("C10", "年底前", s -> s.set(3, VALUE, "2026年底前")),
                fires("C11", "12 月前", s -> s.set(3, VALUE, "2026 年 12 月前")),
                silent("C11", "12 月底前", s -> s.set(3, VALUE, "2026年12月底前")),
                fires("C12", "及时性以日期为值", s -> s.output("时效指标", "开班及时性", LONG_DATE)),
                silent("C12", "及时率以百分比为值", s -> s.output("时效指标", "开班及时率", "≥95%")),
                fires("C13", "节假日投放只有一个时点", s -> s.output("时效指标", "节假日定点投放", LONG_DATE)),
                silent("C13", "每季投放写明频次", s -> s.output("时效指标", "每季投放", "每季度1次")),
                fires("C14", "有效保障没有档次", s -> s.benefit("社会效益", "就业环境", "有效保障")),
                silent("C14", "优良中差", s -> s.benefit("社会效益", "就业环境", "良好")),
                fires(
                        "C15",
                        "效益全部定性",
                        s -> s.set(5, VALUE, "有效提高").set(6, VALUE, "有效提高").set(8, VALUE, "长期")),
                silent("C15", "一项效益定量", s -> s.set(5, VALUE, "有效提高").set(6, VALUE, "有效提高")));
    }

    private static Stream<RuleCase> budget() {
        UnaryOperator<Sample> totalOnly = s -> s.without("成本指标");
        return Stream.of(
                fires("D01", "成本 30 万元，资金 20 万元", s -> cost(totalOnly.apply(s), "≤30万元")),
                fires("D01", "名称像单位成本，一项就超过资金", s -> totalOnly.apply(s).row("产出指标", "成本指标", "每公里造价", "≤30万元")),
                fires(
                        "D01",
                        "名称中的单位指机构",
                        s -> cost(totalOnly.apply(s), "≤15万元").row("产出指标", "成本指标", "单位运行经费", "≤15万元")),
                silent("D01", "成本与资金相等", s -> cost(totalOnly.apply(s), "≤20万元")),
                fires("D02", "成本 5 万元，资金 20 万元", s -> cost(totalOnly.apply(s), "≤5万元")),
                silent("D02", "成本与资金相等", s -> cost(totalOnly.apply(s), "≤200000元")),
                silent("D02", "另有单位成本", s -> cost(s, "≤5万元")),
                silent("D02", "名称说明是每公里的造价", s -> totalOnly.apply(s).row("产出指标", "成本指标", "每公里造价", "≤4万元")),
                silent("D02", "名称说明是人均成本", s -> totalOnly.apply(s).row("产出指标", "成本指标", "人均培训费用", "≤0.1万元")),
                fires("D03", "单价乘数量只有资金的一半", s -> s.set(4, VALUE, "≤500元/人")),
                fires(
                        "D03",
                        "册与份视为同一单位",
                        s -> cost(totalOnly.apply(s), "≤25元/册").output("数量指标", "手册", "≥200份")),
                silent("D03", "相差不到一成", s -> s.set(4, VALUE, "≤950元/人")),
                silent("D03", "没有对应的数量", s -> s.set(4, VALUE, "≤500元/亩")),
                fires("D04", "元/册没有册数", s -> cost(s, "≤25元/册").output("数量指标", "手册", "≥200份")),
                silent("D04", "元/人·月有人数", s -> s.set(4, VALUE, "≤500元/人·月")));
    }

    private static Stream<RuleCase> money() {
        return Stream.of(
                fires("D05", "招商 60 亿", s -> s.output("数量指标", "招商任务", "≥60亿元")),
                silent("D05", "60 亿人次不是钱", s -> s.output("数量指标", "客流", "≥60亿人次")),
                silent("D05", "两千万元不到一百倍", s -> s.output("数量指标", "贷款", "≥2000万元")),
                fires("D06", "表头为元，指标为万元", s -> s.output("数量指标", "贷款", "≥20万元")),
                silent("D06", "全用元", s -> s.output("数量指标", "贷款", "≥200000元")),
                fires("D07", "补助资金没有标准", s -> s.with(PROJECT_NAME, "2026年培训补助").without("成本指标")),
                silent("D07", "补助资金有单位成本", s -> s.with(PROJECT_NAME, "2026年培训补助")),
                silent("D08", "造价是成本", s -> s.set(4, NAME, "每公里造价")),
                silent("D08", "总投资是成本", s -> s.set(4, NAME, "工程总投资")),
                fires("D08", "成本写成工作内容", s -> s.set(4, NAME, "印刷宣传材料")),
                silent("D08", "名称以单价结尾", s -> s.set(4, NAME, "材料单价（元/人）")),
                fires("D09", "来源合计多出一角", s -> s.part("财政拨款", "150000").part("其他", "50000.10")),
                fires("D09", "总额为 0，来源有数", s -> s.with(ANNUAL_AMOUNT, "0").part("财政拨款", "90")),
                silent("D09", "来源合计相等", s -> s.part("财政拨款", "150,000").part("其他", "50000.00")));
    }

    private static Stream<RuleCase> names() {
        return Stream.of(
                fires("E01", "同名跨类别，差一个“的”字", s -> s.benefit("社会效益", "学员的人数", "≥200人")),
                silent("E01", "名称不同", s -> s.benefit("社会效益", "就业人数", "≥100人")),
                fires("E02", "名称只差一字", s -> s.output("数量指标", "学员总人数", "≥200人")),
                silent("E02", "标段有序号", s -> s.output("数量指标", "第一标段管道长度", "≥2公里").output("数量指标", "第二标段管道长度", "≥3公里")),
                silent("E02", "站点有编号", s -> s.output("数量指标", "1号泵站改造", "1座").output("数量指标", "12号泵站改造", "1座")),
                silent("E02", "与成本名称相似", s -> s.output("数量指标", "每人培训课时", "≥20课时")),
                fires("E03", "三级与二级同名", s -> s.satisfaction("服务对象满意度", "≥95%")),
                silent("E03", "写明对象", s -> s.satisfaction("受训学员满意度", "≥95%")),
                fires("E04", "效益写成建立台账", s -> s.benefit("社会效益", "建立就业台账", "优")),
                silent("E04", "产出可以是活动", s -> s.output("质量指标", "建立就业台账", "优")),
                fires("E05", "经济效益写消防通道", s -> s.benefit("经济效益", "消防通道畅通", "优")),
                silent("E05", "经济效益写税收", s -> s.benefit("经济效益", "税收增长", "≥10万元")),
                fires("E06", "手册、资料合写一行", s -> s.output("数量指标", "印刷手册、资料", "≥200份")),
                fires("E06", "“和”连接两项", s -> s.output("数量指标", "手册和资料", "≥200份")),
                silent("E06", "和谐不是并列", s -> s.benefit("社会效益", "和谐社区比例", "≥20%")),
                silent("E06", "便民、利民程度", s -> s.benefit("社会效益", "便民、利民程度", "优")),
                fires("E07", "时效考核资金拨付", s -> s.output("时效指标", "资金拨付时间", LONG_DATE)),
                silent("E07", "质量考核资金到位率", s -> s.output("质量指标", "资金到位率", "≥95%")),
                fires("E10", "招商项目问群众", s -> s.with(PROJECT_NAME, "2026年招商经费").satisfaction("群众满意度", "≥95%")),
                silent("E10", "招商项目问客商", s -> s.with(PROJECT_NAME, "2026年招商经费").satisfaction("客商满意度", "≥95%")));
    }

    private static Stream<RuleCase> goals() {
        return Stream.of(
                fires("E08", "目标没有数字", s -> s.with(ANNUAL_GOAL, "做好培训工作。")),
                silent("E08", "目标为空另有规则", s -> s.with(ANNUAL_GOAL, "")),
                fires("E09", "目标的 30 天没有指标", s -> s.with(ANNUAL_GOAL, "培训200人，不少于30 天。")),
                silent("E09", "目标写明年度金额", s -> s.with(ANNUAL_GOAL, "用20万元培训200人。")),
                silent("E09", "写法不同的同一数量", s -> s.with(ANNUAL_GOAL, "培训200 人，合格率９0％以上，即90％。")),
                fires("F03", "目标没有句号", s -> s.with(ANNUAL_GOAL, "培训200人")),
                silent("F03", "句号之后是标记", s -> s.with(ANNUAL_GOAL, "<p>培训200人。</p>")));
    }

    private static Stream<RuleCase> texts() {
        return Stream.of(
                fires("F01", "短语重复", s -> s.with(ANNUAL_GOAL, "以促进就业为目标，以促进就业为目标，培训200人。")),
                silent("F01", "短词重复", s -> s.with(ANNUAL_GOAL, "逐步逐步提高，培训200人。")),
                fires("F02", "网页标记", s -> s.with(ANNUAL_GOAL, "<p>培训200人。</p>")),
                fires("F02", "网页空格", s -> s.set(0, NAME, "举办&nbsp;班次")),
                silent("F02", "小于号", s -> s.set(0, VALUE, "<5期")),
                fires("F04", "引号缺一半", s -> s.with(PROJECT_NAME, "2026年“菜篮子项目")),
                silent("F04", "宽窄括号成对", s -> s.with(PROJECT_NAME, "2026年项目（一期)")),
                silent("F04", "序号的半括号", s -> s.with(ANNUAL_GOAL, "1）培训200人；2)就业。")),
                fires("F05", "半角逗号", s -> s.with(ANNUAL_GOAL, "培训学员,共200人。")),
                silent("F05", "千分位的逗号", s -> s.with(ANNUAL_GOAL, "投入1,000元，培训200人。")),
                fires("F06", "数字与单位间有空格", s -> s.set(0, VALUE, "≥4 期")),
                silent("F06", "符号与数字间有空格", s -> s.set(0, VALUE, "≥ 4期")),
                fires(
                        "F07",
                        "也是应为夜市",
                        s -> s.with(ANNUAL_GOAL, "商超、也是等经营秩序，培训200人。").set(0, NAME, "夜市场次")),
                silent("F07", "别处没有夜市", s -> s.with(ANNUAL_GOAL, "商超、也是等经营秩序，培训200人。")));
    }

    private static Stream<RuleCase> siblings() {
        var two = among(sibling(s -> s), sibling(s -> s.with(NUMBER, "3").with(PROJECT_NAME, "2026年第三项目")));
        var different = among(sibling(
                s -> s.withoutRows().row("效益指标", "社会效益", "就业人数", "≥10人").row("产出指标", "时效指标", "完成时间", "2026年9月30日前")));
        return Stream.of(
                fires("G01", "三张表同一时限", s -> s).when(two),
                silent("G01", "两张表同一时限", s -> s).when(among(sibling(s -> s))),
                fires("G02", "效益值逐项相同", s -> s).when(among(sibling(s -> s))),
                silent("G02", "效益值不同", s -> s).when(different),
                fires("G03", "指标行相同", s -> s).when(among(sibling(s -> s))),
                silent("G03", "没有相同的指标行", s -> s).when(different),
                fires("G04", "两个项目都促消费", s -> s.with(ANNUAL_GOAL, "开展2场促消费活动。"))
                        .when(among(sibling(s -> s.with(ANNUAL_GOAL, "消费促进活动3场。")))),
                silent("G04", "只有一个项目促消费", s -> s.with(ANNUAL_GOAL, "开展2场促消费活动。"))
                        .when(among(sibling(s -> s))),
                fires("G05", "合计不等于部门预算", s -> s).when(c -> c.within(new BigDecimal("300000"))),
                silent("G05", "合计等于部门预算", s -> s).when(c -> c.within(new BigDecimal("200000.00"))),
                silent("G05", "部门预算未知", s -> s));
    }

    private static Stream<RuleCase> weights() {
        var before = Sample.flawless().with(ANNUAL_AMOUNT, "300000").content();
        return Stream.of(
                fires("H01", "权重合计 95", s -> s.weights("50", "45")),
                silent("H01", "权重合计 90，有小数", s -> s.weights("22.5", "22.5", "22.5", "22.5")),
                silent("H01", "没有权重", s -> s),
                fires("H02", "产出占 80", s -> s.weights("80", "", "", "", "", "10")),
                silent("H02", "产出 50、效益 30、满意度 10", s -> s.weights("50", "", "", "", "", "30", "", "", "", "10")),
                fires("H06", "调整后与生效版相同", s -> s.with(ANNUAL_AMOUNT, "300000")).when(c -> c.after(before)),
                silent("H06", "调整了金额", s -> s).when(c -> c.after(before)),
                silent("H06", "没有生效版", s -> s),
                fires("H07", "金额调减，指标未动", s -> s).when(c -> c.after(before)),
                silent("H07", "金额与指标都变", s -> s.set(1, VALUE, "≥300人")).when(c -> c.after(before)),
                silent("H07", "没有上一轮", s -> s));
    }

    private static Sample cost(Sample sample, String value) {
        return sample.output("成本指标", "培训费用", value);
    }

    private static UnaryOperator<CheckContext> registered(String department) {
        return context -> context.registered(new Register(department, Set.of(), Set.of()));
    }

    private static UnaryOperator<CheckContext> titled(String title) {
        return context -> context.titled(title);
    }

    private static UnaryOperator<CheckContext> among(SheetContent... others) {
        return context -> context.among(List.of(others));
    }

    /** Sheet 2 of the batch. */
    private static SheetContent sibling(UnaryOperator<Sample> change) {
        return change.apply(Sample.flawless().with(NUMBER, "2").with(PROJECT_NAME, "2026年另一项目"))
                .content();
    }
}
