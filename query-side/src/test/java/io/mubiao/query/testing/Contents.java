package io.mubiao.query.testing;

import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import java.util.function.UnaryOperator;

/** Contents as printed sheets have them. */
public final class Contents {

    private Contents() {}

    public static SheetContent of(String projectName) {
        return of(projectName, 2026);
    }

    public static SheetContent of(String projectName, int fiscalYear) {
        return new SheetContent(
                "88",
                fiscalYear,
                1,
                projectName,
                null,
                "平罗县商务和投资促进局",
                "平罗县商务和投资促进局本级",
                "一年期项目",
                "99 年",
                "经济建设室",
                "20000",
                List.of(),
                "通过开展文明志愿服务活动，提升干部职工文明素养。",
                null,
                List.of(
                        new Indicator("a1", "产出指标", "数量指标", "文明志愿服务开展频次", "4 次", null, null),
                        new Indicator("a2", "产出指标", "数量指标", "宣传资料印制数量", "200 份", null, null),
                        new Indicator("b1", "产出指标", "质量指标", "活动覆盖率", "≥95%", null, null),
                        new Indicator("c1", "效益指标", "社会效益", "文明素养", "有效提高", null, null)));
    }

    public static UnaryOperator<SheetContent> amount(String amount) {
        return content -> rewritten(content, content.projectName(), amount, content.annualGoal());
    }

    public static UnaryOperator<SheetContent> goal(String goal) {
        return content -> rewritten(content, content.projectName(), content.annualAmount(), goal);
    }

    public static UnaryOperator<SheetContent> nameAndAmount(String name, String amount) {
        return content -> rewritten(content, name, amount, content.annualGoal());
    }

    private static SheetContent rewritten(SheetContent content, String name, String amount, String goal) {
        return new SheetContent(
                content.edition(),
                content.fiscalYear(),
                content.number(),
                name,
                content.projectCode(),
                content.department(),
                content.implementingUnit(),
                content.projectAttribute(),
                content.projectTerm(),
                content.financeOffice(),
                amount,
                content.fundingParts(),
                goal,
                content.midTermGoal(),
                content.indicators());
    }

    public static UnaryOperator<SheetContent> indicators(UnaryOperator<List<Indicator>> edit) {
        return content -> new SheetContent(
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
                content.annualGoal(),
                content.midTermGoal(),
                edit.apply(content.indicators()));
    }

    public static Indicator value(Indicator row, String value) {
        return new Indicator(row.id(), row.level1(), row.level2(), row.name(), value, row.weight(), row.remark());
    }

    /** What a check might find in them, of the whole sheet. */
    public static Finding finding(String rule, Severity severity) {
        return new Finding(rule, severity, null, null, "不符合规则", "请改正", null, "2026-1");
    }
}
