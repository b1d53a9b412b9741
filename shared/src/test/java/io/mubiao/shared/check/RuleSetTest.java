package io.mubiao.shared.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Severity;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private final RuleSet ruleSet = RuleSet.of("640221000", 2026);

    @Test
    void theCatalogueHasSeventyRulesInTheOrderOfTheirCodes() {
        assertThat(ruleSet.rules())
                .hasSize(70)
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
    void whatTheReviewItselfKeepsNamesItsRefusal() {
        assertThat(ruleSet.rules())
                .filteredOn(rule -> rule.refusal() != null)
                .extracting(RuleDescription::code, RuleDescription::refusal)
                .containsExactly(
                        tuple("H03", ErrorCode.REASON_REQUIRED),
                        tuple("H04", ErrorCode.SEPARATION_OF_DUTIES),
                        tuple("H05", ErrorCode.SHEET_NOT_EDITABLE));
    }

    @Test
    void aRegionWithoutItsOwnRuleSetHasTheGeneralOne() {
        assertThat(RuleSet.of("110101000", 2026)).isSameAs(ruleSet);
        assertThat(RuleSet.of("110101000", 1999)).isSameAs(ruleSet);
        assertThat(RuleSet.latest("640221000").name()).isEqualTo("2026-1");
    }
}
