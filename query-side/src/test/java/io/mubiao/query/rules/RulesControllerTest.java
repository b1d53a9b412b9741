package io.mubiao.query.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.RuleFamily;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.Severity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RulesControllerTest {

    private static final Actor AUDITOR =
            new Actor(new UserId("auditor"), "赵文静", new UnitId("106"), "640221000", Set.of(Role.AUDITOR));

    private final Catalogue catalogue = new RulesController().rules(AUDITOR, null);

    @Test
    void theWholeCatalogueIsTold() {
        assertThat(catalogue.ruleSet()).isEqualTo("2026-1");
        assertThat(catalogue.rules()).hasSize(70);
        assertThat(new RulesController().rules(AUDITOR, 2026)).isEqualTo(catalogue);
    }

    @Test
    void aRuleTellsItsSeverityInEveryProfileAndWhatItRestsOn() {
        var rule = rule("B04");

        assertThat(rule.family()).isEqualTo(RuleFamily.CONSISTENCY);
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThat(rule.severities())
                .containsEntry(Profile.IMPORT_LEGACY, Severity.WARNING)
                .containsEntry(Profile.REVIEW, Severity.ERROR);
        assertThat(rule.basis()).contains("88号");
        assertThat(rule.explanation()).isNotBlank();
        assertThat(rule("E10").severity()).isEqualTo(Severity.HINT);
    }

    @Test
    void theAnswerHasTheMembersOfTheContract() {
        var json = JsonMapper.shared().valueToTree(catalogue).at("/rules/0");

        assertThat(json.propertyNames())
                .contains("code", "title", "severity", "basis", "explanation", "family", "severities");
    }

    private Catalogue.Entry rule(String code) {
        return catalogue.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
