package io.mubiao.query.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.CellLabels.LabelledChange;
import io.mubiao.shared.sheet.CellLabels.LabelledReason;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Opinion.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that happened to a sheet and was said about it, oldest first. */
record SheetHistory(List<Entry> entries) {

    /**
     * One event.
     *
     * @param version the sheet's version after it; what is said changes none
     * @param type the stored name of the event
     * @param summary one sentence: who did what, and why
     * @param stage where it was done, null outside the review
     * @param changes the cells that it changed; all of them for the first
     * @param address where the request came from; 已销毁 when the key with which that was stored is no more, as for the
     *     request id
     * @param credential the session or key that it was done with: {@code session:<id>}, {@code key:<id>} or
     *     {@code system}; null for what was done before this was recorded
     * @param talk null for what happened to the sheet; of what was said about it, 1 for the first
     */
    record Entry(
            long version,
            String type,
            Instant at,
            Doer actor,
            String summary,
            int revision,
            @Nullable String stage,
            @JsonUnwrapped Said said,
            List<LabelledReason> reasons,
            List<LabelledChange> changes,
            String contentDigest,
            @Nullable String address,
            @Nullable String requestId,
            @Nullable String credential,
            @Nullable Long talk) {}

    /** Who did it, under which role, and for whom. */
    record Doer(
            UserId id,
            String name,
            Role role,
            UnitId unit,
            String unitName,
            @Nullable UserId onBehalfOf,
            @Nullable String onBehalfOfName) {

        static Doer of(Trace trace, String unitName) {
            var behalf = trace.behalf();
            return new Doer(
                    trace.actor(),
                    trace.name(),
                    trace.role(),
                    trace.unit(),
                    unitName,
                    trace.onBehalfOf(),
                    behalf == null ? null : behalf.principalName());
        }
    }

    /** What was said with it. */
    record Said(
            @Nullable String opinion,
            @Nullable Grade grade,
            Map<String, BigDecimal> scores,
            @Nullable String approvalNumber,
            List<Explanation> explanations,
            List<Finding> findings,
            List<Correction> corrections) {

        static final Said NOTHING = approving(null, null);

        static Said approving(@Nullable String opinion, @Nullable String approvalNumber) {
            return new Said(opinion, null, Map.of(), approvalNumber, List.of(), List.of(), List.of());
        }

        static Said assessing(@Nullable String opinion, @Nullable Grade grade, Map<String, BigDecimal> scores) {
            return new Said(opinion, grade, scores, null, List.of(), List.of(), List.of());
        }

        static Said submitting(List<Explanation> explanations, List<Finding> findings) {
            return new Said(null, null, Map.of(), null, explanations, findings, List.of());
        }

        static Said amending(String agreement, List<Finding> findings) {
            return new Said(agreement, null, Map.of(), null, List.of(), findings, List.of());
        }

        static Said editing(List<Correction> corrections) {
            return new Said(null, null, Map.of(), null, List.of(), List.of(), corrections);
        }
    }
}
