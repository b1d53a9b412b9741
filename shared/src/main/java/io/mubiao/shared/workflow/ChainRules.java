package io.mubiao.shared.workflow;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.text.NormalText;
import io.mubiao.shared.text.PlainDecimal;
import io.mubiao.shared.text.TextShape;
import io.mubiao.shared.text.VisibleText;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a chain must be so that every sheet finds its way to an approval, with nobody reviewing what is not theirs. */
public final class ChainRules {

    /** Who reviews, and whose sheets: a wider scope would open the sheets of other departments. */
    private static final Map<Role, StageScope> SCOPES = Map.of(
            Role.DEPARTMENT_REVIEWER, StageScope.DEPARTMENT,
            Role.FINANCE_OFFICE_REVIEWER, StageScope.FINANCE_OFFICE,
            Role.PERFORMANCE_REVIEWER, StageScope.REGION,
            Role.APPROVER, StageScope.REGION);

    private static final int MAX_STAGES = 10;
    private static final int MAX_LABEL = 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_NAME = 40;

    /** Where a sheet is returned to when it does not go to a stage. */
    private static final String DRAFTER = "drafter";

    private final List<Violation> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    private ChainRules() {}

    /** One violation per field that is wrong; empty when the chain can be adopted. */
    public static List<Violation> violations(ReviewChain chain) {
        var rules = new ChainRules();
        var stages = chain.stages();
        rules.require(!stages.isEmpty(), "stages", "EMPTY", "审核流程至少有一个环节");
        rules.require(stages.size() <= MAX_STAGES, "stages", "TOO_MANY", "审核流程不能超过 " + MAX_STAGES + " 个环节");
        for (int i = 0; i < Math.min(stages.size(), MAX_STAGES); i++) {
            rules.check(stages.get(i), "stages[" + i + "]");
        }
        if (!stages.isEmpty()) {
            rules.checkLast(stages.get(stages.size() - 1), "stages[" + (stages.size() - 1) + "]");
        }
        return rules.found;
    }

    /** Whose sheets a role reviews; null when it reviews none. */
    public static @Nullable StageScope scopeOf(Role role) {
        return SCOPES.get(role);
    }

    private void check(StageDefinition stage, String path) {
        var name = stage.name();
        require(
                NAME.matcher(name).matches() && name.length() <= MAX_NAME && !name.equals(DRAFTER),
                path + ".name",
                "INVALID_NAME",
                "环节代码由小写字母、数字和横线组成，以字母开头，最多 " + MAX_NAME + " 位，不能是 " + DRAFTER);
        require(names.add(name), path + ".name", "DUPLICATE_NAME", "环节代码“" + name + "”重复");
        var isMissing = VisibleText.isMissing(stage.label());
        require(!isMissing, path + ".label", "BLANK", "请填写环节名称，须有汉字、字母或数字");
        require(
                isMissing || TextShape.flaw(stage.label(), MAX_LABEL) == null,
                path + ".label",
                "INVALID_LABEL",
                "环节名称最多 " + MAX_LABEL + " 字，不能含控制字符");
        require(
                labels.add(NormalText.of(stage.label())),
                path + ".label",
                "DUPLICATE_LABEL",
                "环节名称“" + stage.label() + "”重复");
        checkRole(stage, path);
        var minimum = stage.minimumAmount();
        require(
                minimum == null || PlainDecimal.isAmount(minimum),
                path + ".minimumAmount",
                "INVALID_AMOUNT",
                "金额起点以元为单位，应为不带符号、最多两位小数的数");
        var days = stage.workingDays();
        require(
                days == null || days >= 1 && days <= WorkingDays.MOST,
                path + ".workingDays",
                "INVALID_WORKING_DAYS",
                "办理时限应为 1 至 " + WorkingDays.MOST + " 个工作日，不填则按系统的一般时限");
    }

    private void checkRole(StageDefinition stage, String path) {
        var scope = SCOPES.get(stage.role());
        require(scope != null, path + ".role", "ROLE_UNSUITABLE", stage.role().label() + "不审核绩效目标表，不能办理环节");
        require(
                scope == null || scope == stage.scope(),
                path + ".scope",
                "SCOPE_UNSUITABLE",
                stage.role().label() + "的审核范围只能是 " + scope);
    }

    /** Without these, a small sheet or every sheet would never be approved. */
    private void checkLast(StageDefinition last, String path) {
        require(last.role() == Role.APPROVER, path + ".role", "NO_APPROVAL", "最后一个环节须由" + Role.APPROVER.label() + "办理");
        require(last.minimumAmount() == null, path + ".minimumAmount", "NO_APPROVAL", "最后一个环节不能设金额起点，否则小额项目无人批复");
    }

    private void require(boolean right, String path, String code, String detail) {
        if (!right) {
            found.add(new Violation(path, code, detail));
        }
    }
}
