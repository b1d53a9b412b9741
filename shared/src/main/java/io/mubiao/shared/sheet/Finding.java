package io.mubiao.shared.sheet;

import io.mubiao.shared.problem.Violation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a sheet does not meet, at the cell concerned. Nothing is corrected by it.
 *
 * @param code of the rule
 * @param indicatorId the row, null when it concerns the head or the whole sheet
 * @param field the JSON member of the head or of the row, null when no single cell is meant
 * @param detail what stands there and why that is no good, in Chinese
 * @param suggestion what to do, in Chinese
 * @param replacement a text for the cell, where a machine can know one
 * @param ruleSet the version of rules and word lists that was applied
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable String indicatorId,
        @Nullable String field,
        String detail,
        String suggestion,
        @Nullable String replacement,
        String ruleSet) {

    /** The finding as what keeps a content from being submitted. */
    public Violation asViolation(SheetContent content) {
        return new Violation(path(content), code, detail + "。" + suggestion);
    }

    /** Whether an explanation speaks of this finding. */
    public boolean isExplainedBy(Explanation explanation) {
        return code.equals(explanation.code()) && Objects.equals(indicatorId, explanation.indicatorId());
    }

    private String path(SheetContent content) {
        var cell = field == null ? "" : "." + field;
        for (int i = 0; i < content.indicators().size(); i++) {
            if (content.indicators().get(i).id().equals(indicatorId)) {
                return "content.indicators[" + i + "]" + cell;
            }
        }
        return "content" + cell;
    }
}
