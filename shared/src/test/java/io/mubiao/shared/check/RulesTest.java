package io.mubiao.shared.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    @ParameterizedTest
    @MethodSource
    void theRuleSpeaksWhereItShould(RuleCase said) {
        assertThat(said.doesFire()).as(said.toString()).isEqualTo(said.fires());
    }

    static Stream<RuleCase> theRuleSpeaksWhereItShould() {
        return RuleCases.all();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aFlawlessSheetHasNoFindings(Profile profile) {
        assertThat(Checks.by(RuleSet.latest("640221000"))
                        .check(Sample.flawless().content(), CheckContext.of(profile)))
                .isEmpty();
    }

    @Test
    void everyRuleIsShownSpeakingAndSilent() {
        List<String> rules = RuleSet.latest("640221000").rules().stream()
                .filter(rule -> rule.refusal() == null)
                .map(RuleDescription::code)
                .toList();

        assertThat(codes(true)).containsExactlyElementsOf(rules);
        assertThat(codes(false)).containsExactlyElementsOf(rules);
    }

    private static List<String> codes(boolean firing) {
        return RuleCases.all()
                .filter(said -> said.fires() == firing)
                .map(RuleCase::code)
                .distinct()
                .sorted()
                .toList();
    }
}
