package io.mubiao.shared.sheet;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a target sheet, in the order of its life. Who, when and from where stands in the metadata
 * ({@link io.mubiao.shared.org.Trace}); {@code contentDigest} is always the digest of the content after the event.
 */
public sealed interface SheetEvent {

    SheetId sheet();

    /** The SHA-256 of what stands on the sheet after this event, see {@link ContentDigest}. */
    String contentDigest();

    /** Somebody decided how it goes on with the sheet; what one has done (已办) is a decision. */
    sealed interface Decision extends SheetEvent {}

    /** It happened at a stage of the chain, or to it. */
    sealed interface AtStage extends SheetEvent {

        /** The stage's code. */
        String stage();
    }

    /** The decision of a stage on what lay before it. */
    sealed interface StageDecision extends Decision, AtStage {}

    /** A stage that did not agree says why, cell by cell (退回, 不予通过). */
    sealed interface Objection extends StageDecision {

        List<Reason> reasons();

        Assessment assessment();
    }

    /** The sheet may read otherwise afterwards. */
    sealed interface ChangesContent extends SheetEvent {}

    /** A unit began a sheet. */
    record SheetDrafted(SheetId sheet, UnitId unit, String region, SheetContent content, String contentDigest)
            implements ChangesContent {}

    /**
     * The drafter changed cells.
     *
     * @param corrections the findings whose suggested text was taken over
     */
    record SheetEdited(SheetId sheet, List<Change> changes, List<Correction> corrections, String contentDigest)
            implements ChangesContent {
        public SheetEdited {
            changes = List.copyOf(changes);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * The sheet was sent for review (送审); a new round begins at the first stage.
     *
     * @param round 1-based within the revision
     * @param chain the stages with their responsible units, the same for all rounds of a revision
     * @param findings what the checks found at this moment, naming their rule set
     */
    record SheetSubmitted(
            SheetId sheet,
            int revision,
            int round,
            List<Stage> chain,
            List<Explanation> explanations,
            List<Finding> findings,
            String contentDigest)
            implements Decision {
        public SheetSubmitted {
            chain = List.copyOf(chain);
            explanations = List.copyOf(explanations);
            findings = List.copyOf(findings);
        }
    }

    /** The unit took the sheet back before anybody had acted on it (撤回). */
    record SheetWithdrawn(
            SheetId sheet, int revision, @Nullable String reason, String contentDigest) implements SheetEvent {}

    /**
     * A reviewer entered changes agreed with the unit (良: 修改完善后通过, 财预〔2015〕88号); the pass follows at once.
     *
     * @param agreement what was agreed with whom
     * @param findings what the checks found in the changed content, naming their rule set
     * @param confirmation who has to agree in writing before the next stage decides
     */
    record SheetAmended(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            List<Change> changes,
            String agreement,
            List<Finding> findings,
            Confirmation confirmation,
            String contentDigest)
            implements ChangesContent, AtStage {
        public SheetAmended {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }

        /** Who confirms an amendment. */
        public enum Confirmation {
            /** Nobody: so it was before amendments had to be confirmed. */
            NONE,
            /** The drafting unit. */
            UNIT
        }
    }

    /** A reviewer passed the sheet on to the next stage. */
    record SheetPassed(SheetId sheet, int revision, int round, String stage, Opinion opinion, String contentDigest)
            implements StageDecision {}

    /**
     * The unit agreed to what a reviewer had amended; the next stage may decide.
     *
     * @param stage where it was amended
     * @param reason what the unit remarked
     */
    record AmendmentConfirmed(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            @Nullable String reason,
            String contentDigest) implements AtStage {}

    /**
     * Who passed last took the pass back before the next stage had done anything (取消审核); the round goes on.
     *
     * @param stage whose signature is void and whose turn it is again
     * @param changes what leads back to the content before the amendment that came with the pass; empty without one
     */
    record PassTakenBack(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            @Nullable String reason,
            List<Change> changes,
            String contentDigest)
            implements ChangesContent, AtStage {
        public PassTakenBack {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The stage that the sheet waits at was handed over to the unit that the register now names (移交).
     *
     * @param from the unit that answered for the stage until now
     * @param to the unit that answers for it from now on
     */
    record StageHandedOver(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            @Nullable UnitId from,
            UnitId to,
            String reason,
            String contentDigest)
            implements AtStage {}

    /**
     * A reviewer sent the sheet back (退回), which begins a new round.
     *
     * @param stage where it was decided
     * @param to the earlier stage that must act again; null: the drafter
     */
    record SheetReturned(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            @Nullable String to,
            List<Reason> reasons,
            Assessment assessment,
            String contentDigest)
            implements Objection {
        public SheetReturned {
            reasons = List.copyOf(reasons);
        }
    }

    /** A reviewer ended this revision (不予通过). */
    record SheetRejected(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            List<Reason> reasons,
            Assessment assessment,
            String contentDigest)
            implements Objection {
        public SheetRejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** The revision was approved (批复) and is in force from now on. */
    record SheetApproved(
            SheetId sheet,
            int revision,
            int round,
            String stage,
            String approvalNumber,
            @Nullable String opinion,
            String contentDigest)
            implements StageDecision {}

    /**
     * The unit began to adjust an approved sheet (调整); the approved revision stays in force.
     *
     * @param revision the number of the new revision
     * @param changes what leads from the content at hand back to the one in force; empty unless a revision was rejected
     */
    record RevisionStarted(SheetId sheet, int revision, String reason, List<Change> changes, String contentDigest)
            implements ChangesContent {
        public RevisionStarted {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The unit gave the adjustment up.
     *
     * @param revision the number of the revision given up
     * @param changes what leads from the content at hand back to the one in force
     */
    record RevisionAbandoned(SheetId sheet, int revision, String reason, List<Change> changes, String contentDigest)
            implements ChangesContent {
        public RevisionAbandoned {
            changes = List.copyOf(changes);
        }
    }

    /** The performance office let a rejected first revision be worked on again (重新启用). */
    record SheetReopened(SheetId sheet, int revision, String reason, String contentDigest) implements Decision {}

    /** The unit threw away a draft that was never submitted. */
    record SheetDiscarded(SheetId sheet, String reason, String contentDigest) implements SheetEvent {}
}
