package io.mubiao.query.rules;

import io.mubiao.shared.check.Evidence;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.RuleDescription;
import io.mubiao.shared.check.RuleFamily;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule set as people read it, in the order of the codes. */
record Catalogue(String ruleSet, List<Entry> rules) {

    static Catalogue of(RuleSet ruleSet) {
        return new Catalogue(
                ruleSet.name(), ruleSet.rules().stream().map(Entry::of).toList());
    }

    /**
     * One rule.
     *
     * @param familyLabel the family in Chinese
     * @param severity on submission; of a rule for reviewers only, what they see
     * @param severities by profile; a profile that is missing does not hear of the rule
     * @param looksAt the cells concerned
     * @param refusal the code by which the review refuses what would break the rule; null: contents are checked for it
     * @param evidence how well the basis is known; {@code evidenceLabel} says it in Chinese
     */
    @Schema(name = "CatalogueEntry")
    record Entry(
            String code,
            RuleFamily family,
            String familyLabel,
            String title,
            Severity severity,
            Map<Profile, Severity> severities,
            String looksAt,
            String basis,
            Evidence evidence,
            String evidenceLabel,
            String explanation,
            String suggestion,
            @Nullable ErrorCode refusal) {

        static Entry of(RuleDescription rule) {
            return new Entry(
                    rule.code(),
                    rule.family(),
                    rule.family().label(),
                    rule.title(),
                    rule.severity(),
                    rule.severities(),
                    rule.looksAt(),
                    rule.basis(),
                    rule.evidence(),
                    rule.evidence().label(),
                    rule.explanation(),
                    rule.suggestion(),
                    rule.refusal());
        }
    }
}
