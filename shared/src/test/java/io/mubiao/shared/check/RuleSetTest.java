package io.mubiao.shared.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private final RuleSet ruleSet = RuleSet.of("640221000", 2026);

    @Test
    void theCatalogueHasSixtySixRulesInTheOrderOfTheirCodes() {
        assertThat(ruleSet.rules())
                .hasSize(66)
                .extracting(RuleDescription::code)
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::name).toList())
                .isSorted();
    }

    @Test
    void everyRuleSaysWhatItIsAboutInChinese() {
        assertThat(ruleSet.rules())
                .allSatisfy(rule -> assertThat(new String[] {
                            rule.title(), rule.looksAt(), rule.explanation(), rule.suggestion(), rule.basis()
                        })
                        .allMatch(text -> text.matches(".*\\p{IsHan}.*")));
    }

    @Test
    void nothingBlocksTheImportOfApprovedSheets() {
        assertThat(ruleSet.rules())
                .extracting(RuleDescription::severities)
                .noneMatch(severities -> severities.get(Profile.IMPORT_LEGACY) == Severity.ERROR);
    }

    @Test
    void guessesAreForReviewersOnly() {
        assertThat(ruleSet.rules())
                .filteredOn(rule -> rule.severities().equals(Map.of(Profile.REVIEW, Severity.HINT)))
                .extracting(RuleDescription::code)
                .containsExactly("E10", "F07");
    }

    @Test
    void aRegionWithoutItsOwnRuleSetHasTheGeneralOne() {
        assertThat(RuleSet.of("110101000", 2026)).isSameAs(ruleSet);
        assertThat(RuleSet.of("110101000", 1999)).isSameAs(ruleSet);
        assertThat(RuleSet.latest("640221000").name()).isEqualTo("2026-1");
    }
}
