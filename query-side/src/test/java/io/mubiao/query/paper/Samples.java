package io.mubiao.query.paper;

import io.mubiao.query.testing.Contents;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Contents that are hard to print. */
final class Samples {

    static final String SENTENCE = "组织开展项目实施情况专项检查并形成书面报告报送主管部门备案";

    private Samples() {}

    /** Every text of a content that a reader of the form must find. */
    static Stream<String> texts(SheetContent content) {
        return Stream.concat(
                Stream.of(
                        content.projectName(),
                        content.department(),
                        content.implementingUnit(),
                        content.projectAttribute(),
                        content.projectTerm(),
                        content.financeOffice(),
                        content.annualAmount(),
                        content.annualGoal()),
                content.indicators().stream()
                        .flatMap(row -> Stream.of(row.level1(), row.level2(), row.name(), row.value())));
    }

    /** The longest goal allowed, and more rows than a page has room for. */
    static SheetContent veryLong() {
        var rows = new ArrayList<Indicator>();
        for (int i = 0; i < 60; i++) {
            var level1 = i < 30 ? "产出指标" : "效益指标";
            var level2 = List.of("数量指标", "质量指标", "社会效益", "可持续影响").get(i / 15);
            var name = i + SENTENCE.repeat(i == 40 ? 16 : 1);
            rows.add(new Indicator("r" + i, level1, level2, name, "≥" + i + "%", null, null));
        }
        return with(Contents.of("内容很多的项目"), goal(2000), rows);
    }

    /** Numbered sentences, so that a lost line is noticed. */
    static String goal(int length) {
        var goal = new StringBuilder();
        for (int i = 1; goal.length() < length; i++) {
            goal.append(i).append("．").append(SENTENCE).append('；');
        }
        return goal.substring(0, length);
    }

    /** What somebody writes who wants a spreadsheet to reckon or a browser to run something. */
    static SheetContent hostile() {
        return with(
                Contents.of("=HYPERLINK(\"http://example.cn\",\"点我\")"),
                "<script>alert(1)</script> & \"引号\" '单引号' </td></tr></table>",
                List.of(
                        new Indicator("a", "+1", "-2+3", "@SUM(1+1)*cmd|' /C calc'!A0", "=1+1", null, null),
                        new Indicator("b", "<b>一级</b>", "&lt;", "\t制表", "<img src=x onerror=alert(1)>", null, null)));
    }

    /** With everything that the published form has no place for. */
    static SheetContent full() {
        var content = Contents.of("齐全的项目");
        return new SheetContent(
                "101",
                2026,
                12,
                content.projectName(),
                "640221260000000000011",
                content.department(),
                content.implementingUnit(),
                content.projectAttribute(),
                content.projectTerm(),
                content.financeOffice(),
                "30000",
                List.of(new FundingPart("财政拨款", "20000"), new FundingPart("其他资金", "10000")),
                content.annualGoal(),
                "三年内建成长效机制",
                List.of(
                        new Indicator("a", "成本指标", "经济成本", "印刷成本", "≤2 万元", "20", null),
                        new Indicator("b", "产出指标", "数量指标", "印刷数量", "200 份", "40", "按合同")));
    }

    static SheetContent with(SheetContent content, String goal, List<Indicator> rows) {
        return new SheetContent(
                content.edition(),
                content.fiscalYear(),
                content.number(),
                content.projectName(),
                content.projectCode(),
                content.department(),
                content.implementingUnit(),
                content.projectAttribute(),
                content.projectTerm(),
                content.financeOffice(),
                content.annualAmount(),
                content.fundingParts(),
                goal,
                content.midTermGoal(),
                rows);
    }
}
