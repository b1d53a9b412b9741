package io.mubiao.shared.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainRulesTest {

    private static final StageDefinition APPROVAL = stage("approval", "终审批复", Role.APPROVER, null);

    @Test
    void theStandardChainIsSuitable() {
        assertThat(ChainRules.violations(ReviewChain.standard())).isEmpty();
    }

    @Test
    void aChainHasAtLeastOneAndAtMostTenStages() {
        assertThat(paths()).containsExactly("stages");

        var many = new ArrayList<StageDefinition>();
        for (int i = 0; i < 10; i++) {
            many.add(stage("performance-" + i, "绩效审核" + i, Role.PERFORMANCE_REVIEWER, null));
        }
        many.add(APPROVAL);
        assertThat(paths(many.toArray(StageDefinition[]::new))).containsExactly("stages");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "60, true", "0, false", "-1, false", "61, false"})
    void aStageMayTakeOneToSixtyWorkingDays(int workingDays, boolean isSuitable) {
        var approval = new StageDefinition("approval", "终审批复", Role.APPROVER, StageScope.REGION, null, workingDays);

        assertThat(paths(approval))
                .containsExactlyElementsOf(isSuitable ? List.of() : List.of("stages[0].workingDays"));
    }

    @Test
    void theLastStageApprovesEverySheet() {
        assertThat(paths(stage("performance", "绩效股审核", Role.PERFORMANCE_REVIEWER, null)))
                .containsExactly("stages[0].role");
        assertThat(paths(stage("approval", "终审批复", Role.APPROVER, "500000")))
                .containsExactly("stages[0].minimumAmount");
    }

    @Test
    void namesAndLabelsAreUnique() {
        var first = stage("performance", "绩效股审核", Role.PERFORMANCE_REVIEWER, null);

        assertThat(paths(first, stage("performance", "绩效股复审", Role.PERFORMANCE_REVIEWER, null), APPROVAL))
                .containsExactly("stages[1].name");
        assertThat(paths(first, stage("second", "绩效股审核", Role.PERFORMANCE_REVIEWER, null), APPROVAL))
                .containsExactly("stages[1].label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Department", "部门", "a b", "-a", "a-", "a--b", "drafter", "9a"})
    void aNameIsKebabCaseAndNotTheDrafters(String name) {
        assertThat(paths(stage(name, "绩效股审核", Role.PERFORMANCE_REVIEWER, null), APPROVAL))
                .containsExactly("stages[0].name");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DRAFTER", "AUDITOR", "ADMIN"})
    void onlyReviewersWorkAtAStage(Role role) {
        assertThat(paths(new StageDefinition("first", "初审", role, StageScope.REGION, null), APPROVAL))
                .containsExactly("stages[0].role");
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT_REVIEWER, REGION",
        "DEPARTMENT_REVIEWER, FINANCE_OFFICE",
        "FINANCE_OFFICE_REVIEWER, REGION",
        "PERFORMANCE_REVIEWER, DEPARTMENT"
    })
    void nobodyReviewsWhatIsNotTheirs(Role role, StageScope scope) {
        assertThat(paths(new StageDefinition("first", "初审", role, scope, null), APPROVAL))
                .containsExactly("stages[0].scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e6", "一百", "1.234", "99999999999999", "007", "５", ""})
    void aThresholdIsAnAmount(String minimum) {
        assertThat(paths(stage("performance", "绩效股审核", Role.PERFORMANCE_REVIEWER, minimum), APPROVAL))
                .containsExactly("stages[0].minimumAmount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "——", "\u00a0", "\u2800", "\u3164", "一二三四五六七八九十一二三四五六七八九十一"})
    void aLabelIsShortAndNotBlank(String label) {
        assertThat(paths(stage("performance", label, Role.PERFORMANCE_REVIEWER, null), APPROVAL))
                .containsExactly("stages[0].label");
    }

    @Test
    void aSheetWithoutAnAmountPassesEveryStage() {
        var chain = new ReviewChain(List.of(stage("performance", "绩效股审核", Role.PERFORMANCE_REVIEWER, "1"), APPROVAL));

        assertThat(chain.stagesFor(null)).hasSize(2);
        assertThat(chain.stagesFor("")).hasSize(2);
        assertThat(chain.stagesFor("0.99")).containsExactly(APPROVAL);
        assertThat(chain.stagesFor("1.00")).hasSize(2);
    }

    private static StageDefinition stage(String name, String label, Role role, String minimum) {
        return new StageDefinition(name, label, role, ChainRules.scopeOf(role), minimum);
    }

    private static List<String> paths(StageDefinition... stages) {
        return ChainRules.violations(new ReviewChain(List.of(stages))).stream()
                .map(Violation::path)
                .toList();
    }
}
