package io.mubiao.shared.check;

import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Severity;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people read it, all texts in Chinese.
 *
 * @param code stable, such as {@code B04}
 * @param severities by profile; a profile that is missing does not hear of the rule
 * @param looksAt the cells concerned
 * @param suggestion what to do about a finding
 * @param basis the regulation behind the rule
 * @param refusal how the review refuses what would break the rule; null: the rule is about contents and checked
 */
public record RuleDescription(
        String code,
        RuleFamily family,
        String title,
        Map<Profile, Severity> severities,
        String looksAt,
        String explanation,
        String suggestion,
        String basis,
        Evidence evidence,
        @Nullable ErrorCode refusal) {

    public RuleDescription {
        severities = Map.copyOf(severities);
    }

    /** On 送审; of a rule for reviewers only, what they see. */
    public Severity severity() {
        var onSubmit = severities.get(Profile.SUBMIT);
        return onSubmit != null ? onSubmit : Objects.requireNonNull(severities.get(Profile.REVIEW));
    }
}
