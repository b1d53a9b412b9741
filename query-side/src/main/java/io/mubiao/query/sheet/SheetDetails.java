package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.Amendment;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.CellLabels.LabelledChange;
import io.mubiao.shared.sheet.CellLabels.LabelledReason;
import io.mubiao.shared.sheet.FindingCounts;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.sheet.Signature;
import io.mubiao.shared.workflow.Deadline;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with everything on it.
 *
 * @param latestVersion the version now, when this is an earlier one
 * @param possible what the caller may do with it now; nothing with an earlier version
 * @param reasons why it was last sent back or rejected
 * @param deadline by when the stage is to be done; null when no time runs, and with an earlier version
 * @param amendment what a reviewer changed and the unit has not confirmed yet
 * @param findings what the checks found when it was last submitted
 */
record SheetDetails(
        SheetId id,
        long version,
        long latestVersion,
        int revision,
        int round,
        SheetPhase state,
        @Nullable String stage,
        @Nullable Deadline deadline,
        UnitId unit,
        ContentAnswer content,
        String contentDigest,
        @Nullable Approval inForce,
        List<Step> chain,
        List<String> possible,
        List<LabelledReason> reasons,
        @Nullable PendingAmendment amendment,
        @Nullable FindingCounts findings,
        int returns,
        @Nullable Instant submittedAt,
        Instant changedAt) {

    /** The approved revision that holds. */
    record Approval(int revision, long version, String approvalNumber, Instant approvedAt) {}

    /**
     * A stage of the review, with the signature that stands in this round.
     *
     * @param workingDays its own term; null: the usual one
     */
    record Step(
            String stage,
            String label,
            Role role,
            @Nullable UnitId unit,
            @Nullable Integer workingDays,
            @Nullable UserId signedBy,
            @Nullable String signedName,
            @Nullable String signedFor,
            @Nullable Instant signedAt) {}

    /** Changes of a reviewer that wait for the unit's consent. */
    record PendingAmendment(
            String stage, UserId by, String name, Instant at, String agreement, List<LabelledChange> changes) {

        static @Nullable PendingAmendment of(@Nullable Amendment amendment, CellLabels labels) {
            return amendment == null
                    ? null
                    : new PendingAmendment(
                            amendment.stage(),
                            amendment.by(),
                            amendment.name(),
                            amendment.at(),
                            amendment.agreement(),
                            amendment.changes().stream().map(labels::of).toList());
        }
    }

    static SheetDetails now(SheetState state, Actor actor, @Nullable Deadline deadline) {
        return of(state, state.version(), SheetRules.possible(state, actor), deadline);
    }

    static SheetDetails earlier(SheetState state, long latestVersion) {
        return of(state, latestVersion, List.of(), null);
    }

    private static SheetDetails of(
            SheetState state, long latestVersion, List<SheetAction> possible, @Nullable Deadline deadline) {
        var stage = state.stage();
        var labels = CellLabels.of(state.content());
        return new SheetDetails(
                state.id(),
                state.version(),
                latestVersion,
                state.revision(),
                state.round(),
                state.phase(),
                stage == null ? null : stage.name(),
                deadline,
                state.unit(),
                ContentAnswer.of(state.content()),
                state.contentDigest(),
                approval(state),
                state.chain().stream().map(step -> step(state, step)).toList(),
                possible.stream().map(SheetAction::verb).toList(),
                state.reasons().stream().map(labels::of).toList(),
                PendingAmendment.of(state.amendment(), labels),
                state.findings(),
                state.returns(),
                state.submittedAt(),
                state.changedAt());
    }

    private static @Nullable Approval approval(SheetState state) {
        var inForce = state.inForce();
        return inForce == null
                ? null
                : new Approval(inForce.revision(), inForce.version(), inForce.approvalNumber(), inForce.approvedAt());
    }

    private static Step step(SheetState state, Stage stage) {
        for (Signature signature : state.signatures()) {
            if (signature.stage().equals(stage.name())) {
                return new Step(
                        stage.name(),
                        stage.label(),
                        stage.role(),
                        stage.unit(),
                        stage.workingDays(),
                        signature.by(),
                        signature.name(),
                        signature.behalf() == null ? null : signature.behalf().principalName(),
                        signature.at());
            }
        }
        return new Step(
                stage.name(), stage.label(), stage.role(), stage.unit(), stage.workingDays(), null, null, null, null);
    }
}
