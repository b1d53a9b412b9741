package io.mubiao.shared.sheet;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDiscarded;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetEvent.SheetWithdrawn;
import io.mubiao.shared.sheet.SheetEvent.StageHandedOver;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.StageClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is after its events. The aggregate decides on it, the read models show it and the auditor's replay
 * rebuilds it, all through the same {@link #on}, so that nobody can be shown another sheet than the one decided on.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, isGetterVisibility = Visibility.NONE)
public final class SheetState {

    private @Nullable SheetId id;
    private @Nullable UnitId unit;
    private String region = "";
    private long version;
    private int revision;
    private int round;
    private SheetPhase phase = SheetPhase.DRAFT;
    private @Nullable SheetContent content;
    private String contentDigest = "";
    private String draftedDigest = "";
    private @Nullable UserId draftedBy;

    /** Empty until the revision is first submitted. */
    private List<Stage> chain = List.of();

    private int stageIndex;

    /** When the time of the stage began to run; what it says outside of review is past. */
    private @Nullable Instant clockSince;

    private List<Signature> signatures = new ArrayList<>();
    private LinkedHashSet<UserId> contributors = new LinkedHashSet<>();
    private LinkedHashSet<Stage> reached = new LinkedHashSet<>();
    private AmendedCells amendedCells = new AmendedCells();
    private @Nullable Amendment amendment;
    private @Nullable LastPass lastPass;

    /** What stood in the cells that were changed since a reviewer could last read them. */
    private Map<String, @Nullable String> unsubmitted = new LinkedHashMap<>();

    private List<Reason> reasons = List.of();
    private Opinion.@Nullable Grade grade;
    private @Nullable FindingCounts findings;
    private int returns;
    private boolean everSubmitted;
    private boolean everRejected;
    private boolean handledSinceSubmission;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedAmount;
    private @Nullable Instant changedAt;
    private @Nullable InForce inForce;

    /** Takes in the next event. */
    public void on(SheetEvent event, Trace trace) {
        version++;
        changedAt = trace.at();
        contentDigest = event.contentDigest();
        // a switch over the sealed type needs Java 21
        if (event instanceof SheetDrafted drafted) {
            on(drafted, trace);
        } else if (event instanceof SheetEdited edited) {
            on(edited, trace);
        } else if (event instanceof SheetSubmitted submitted) {
            on(submitted, trace);
        } else if (event instanceof SheetWithdrawn) {
            phase = SheetPhase.DRAFT;
            signatures.clear();
            lastPass = null;
            amendment = null;
        } else if (event instanceof SheetAmended amended) {
            on(amended, trace);
        } else if (event instanceof AmendmentConfirmed) {
            amendment = null;
            lastPass = null;
            clockSince = trace.at();
        } else if (event instanceof PassTakenBack takenBack) {
            on(takenBack, trace);
        } else if (event instanceof StageHandedOver handedOver) {
            on(handedOver);
        } else if (event instanceof SheetPassed passed) {
            on(passed, trace);
        } else if (event instanceof SheetReturned returned) {
            on(returned, trace);
        } else if (event instanceof SheetRejected rejected) {
            grade(rejected.assessment().grade());
            phase = SheetPhase.REJECTED;
            reasons = rejected.reasons();
            everRejected = true;
            lastPass = null;
        } else if (event instanceof SheetReopened) {
            phase = SheetPhase.RETURNED;
            signatures.clear();
        } else if (event instanceof SheetApproved approved) {
            on(approved, trace);
        } else if (event instanceof RevisionStarted started) {
            on(started);
        } else if (event instanceof RevisionAbandoned abandoned) {
            on(abandoned);
        } else if (event instanceof SheetDiscarded) {
            phase = SheetPhase.DISCARDED;
        } else {
            throw new IllegalStateException("unknown sheet event " + event);
        }
    }

    private void on(SheetDrafted drafted, Trace trace) {
        id = drafted.sheet();
        unit = drafted.unit();
        region = drafted.region();
        content = drafted.content();
        draftedDigest = drafted.contentDigest();
        draftedBy = trace.actor();
        revision = 1;
        contributors.add(trace.actor());
    }

    private void on(SheetEdited edited, Trace trace) {
        rewrite(edited.changes());
        edited.changes().forEach(this::keepUnsubmitted);
        contributors.add(trace.actor());
    }

    /** An absent cell is remembered too, as null. */
    private void keepUnsubmitted(Change change) {
        if (!unsubmitted.containsKey(change.path())) {
            unsubmitted.put(change.path(), change.from());
        }
    }

    private void on(SheetSubmitted submitted, Trace trace) {
        phase = SheetPhase.IN_REVIEW;
        round = submitted.round();
        chain = submitted.chain();
        reasons = List.of();
        findings = FindingCounts.of(submitted.findings());
        signatures.clear();
        unsubmitted.clear();
        contributors.add(trace.actor());
        submittedAt = trace.at();
        submittedAmount = content().annualAmount();
        everSubmitted = true;
        handledSinceSubmission = false;
        arrive(0, trace);
    }

    private void on(SheetAmended amended, Trace trace) {
        rewrite(amended.changes());
        if (amended.confirmation() == SheetAmended.Confirmation.NONE) {
            return;
        }
        amendedCells.add(amended.changes(), trace.actor());
        findings = FindingCounts.of(amended.findings());
        amendment = new Amendment(
                amended.stage(), trace.actor(), trace.name(), trace.at(), amended.agreement(), amended.changes());
    }

    private void on(SheetPassed passed, Trace trace) {
        lastPass = new LastPass(
                passed.stage(),
                trace.actor(),
                trace.onBehalfOf(),
                amendment == null ? List.of() : amendment.changes(),
                handledSinceSubmission);
        grade(passed.opinion().grade());
        signatures.add(Signature.of(passed.stage(), trace));
        handledSinceSubmission = true;
        arrive(stageIndex + 1, trace);
    }

    private void on(PassTakenBack takenBack, Trace trace) {
        rewrite(takenBack.changes());
        handledSinceSubmission = requireLastPass().handledBefore();
        lastPass = null;
        amendment = null;
        grade = null;
        signatures.removeIf(signature -> signature.stage().equals(takenBack.stage()));
        arrive(indexOf(takenBack.stage()), trace);
    }

    private void on(StageHandedOver handedOver) {
        var next = new ArrayList<>(chain);
        next.set(stageIndex, chain.get(stageIndex).heldBy(handedOver.to()));
        chain = List.copyOf(next);
        reach(stageIndex);
    }

    private void on(SheetReturned returned, Trace trace) {
        lastPass = null;
        handledSinceSubmission = true;
        returns++;
        reasons = returned.reasons();
        grade(returned.assessment().grade());
        if (returned.to() == null) {
            phase = SheetPhase.RETURNED;
            signatures.clear();
            return;
        }
        round++;
        arrive(indexOf(returned.to()), trace);
        signatures.removeIf(signature -> indexOf(signature.stage()) >= stageIndex);
    }

    private void on(SheetApproved approved, Trace trace) {
        lastPass = null;
        signatures.add(Signature.of(approved.stage(), trace));
        phase = SheetPhase.APPROVED;
        reasons = List.of();
        inForce = new InForce(
                approved.revision(),
                version,
                approved.approvalNumber(),
                trace.at(),
                content(),
                contentDigest,
                chain,
                signatures);
    }

    private void on(RevisionStarted started) {
        rewrite(started.changes());
        beginRevision(started.revision(), SheetPhase.DRAFT);
        chain = List.of();
        signatures.clear();
    }

    private void on(RevisionAbandoned abandoned) {
        var kept = Objects.requireNonNull(inForce, "nothing in force to go back to");
        rewrite(abandoned.changes());
        unsubmitted.clear();
        beginRevision(kept.revision(), SheetPhase.APPROVED);
        chain = kept.chain();
        signatures = new ArrayList<>(kept.signatures());
    }

    private void rewrite(List<Change> changes) {
        content = Cells.apply(content(), changes);
        amendedCells.remove(changes);
    }

    private void beginRevision(int number, SheetPhase at) {
        revision = number;
        phase = at;
        round = 0;
        reasons = List.of();
        grade = null;
    }

    /** Many stages give none, which leaves the one before. */
    private void grade(Opinion.@Nullable Grade given) {
        if (given != null) {
            grade = given;
        }
    }

    /** The time of a stage runs anew whenever the sheet comes to it, whoever answered for it before. */
    private void arrive(int index, Trace trace) {
        clockSince = trace.at();
        reach(index);
    }

    private void reach(int index) {
        stageIndex = index;
        reached.add(chain.get(index));
    }

    private int indexOf(String stage) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).name().equals(stage)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no stage " + stage + " in " + chain);
    }

    public SheetId id() {
        return Objects.requireNonNull(id, "no event yet");
    }

    /** The drafting unit. */
    public UnitId unit() {
        return Objects.requireNonNull(unit, "no event yet");
    }

    public String region() {
        return region;
    }

    /** The number of events so far: the ETag. */
    public long version() {
        return version;
    }

    /** What was or will be approved, 1-based. */
    public int revision() {
        return revision;
    }

    /** The round of the revision at hand: 0 before its first submission, one more with every submission and return. */
    public int round() {
        return round;
    }

    public SheetPhase phase() {
        return phase;
    }

    public SheetContent content() {
        return Objects.requireNonNull(content, "no event yet");
    }

    public String contentDigest() {
        return contentDigest;
    }

    /** The digest of the very first content, by which a repeated creation is recognised. */
    public String draftedDigest() {
        return draftedDigest;
    }

    public UserId draftedBy() {
        return Objects.requireNonNull(draftedBy, "no event yet");
    }

    public List<Stage> chain() {
        return chain;
    }

    /** The stage whose turn it is; null when the sheet is not in review. */
    public @Nullable Stage stage() {
        return phase == SheetPhase.IN_REVIEW ? chain.get(stageIndex) : null;
    }

    /**
     * The time of the stage whose turn it is; null when nobody's runs: outside of review, and while the unit is asked
     * to confirm an amendment. A stage that is handed over does not get more time.
     */
    public @Nullable StageClock clock() {
        var stage = stage();
        return stage == null || amendment != null || clockSince == null
                ? null
                : new StageClock(clockSince, stage.workingDays());
    }

    /** Whether the current stage is the approving one. */
    public boolean isAtApproval() {
        return phase == SheetPhase.IN_REVIEW && stageIndex == chain.size() - 1;
    }

    /** The stages before the current one, earliest first. */
    public List<Stage> earlierStages() {
        return phase == SheetPhase.IN_REVIEW ? chain.subList(0, stageIndex) : List.of();
    }

    /**
     * The last grade that a reviewer gave since the revision began, also with a return or a rejection; null when none
     * did. A pass that is taken back leaves none: an earlier grade does not come back, nor does that of a revision in
     * force when an adjustment is given up.
     */
    public Opinion.@Nullable Grade grade() {
        return grade;
    }

    /** The signatures that stand in the current round. */
    public List<Signature> signatures() {
        return List.copyOf(signatures);
    }

    /** In person, in the place of another, or by a deputy. */
    public boolean wasSignedBy(UserId account) {
        return signatures.stream().anyMatch(signature -> signature.people().contains(account));
    }

    /** Whether a deputy signed whose appointment this account has confirmed. */
    public boolean wasSignedThrough(UserId account) {
        return signatures.stream().anyMatch(signature -> signature.barred().contains(account));
    }

    /** Everybody who drafted, edited or submitted the sheet, ever. */
    public Set<UserId> contributors() {
        return Set.copyOf(contributors);
    }

    /** Whether a cell stands on the sheet as this account, a reviewer, amended it. */
    public boolean wasAmendedBy(UserId account) {
        return amendedCells.standBy(account);
    }

    /** Everybody whom separation of duties keeps from reviewing this round. */
    public Set<UserId> barred() {
        var barred = new LinkedHashSet<>(contributors);
        barred.addAll(amendedCells.writers());
        signatures.forEach(signature -> barred.addAll(signature.barred()));
        return barred;
    }

    /** The amendment that waits for the unit's consent; null when none does. */
    public @Nullable Amendment amendment() {
        return amendment;
    }

    /** The pass that nothing has followed; null when something has, or nobody passed. */
    public @Nullable LastPass lastPass() {
        return lastPass;
    }

    LastPass requireLastPass() {
        return Objects.requireNonNull(lastPass, "nobody passed last");
    }

    /** The content before the amendment that came with the last pass; the content at hand without one. */
    public SheetContent beforeLastPass() {
        return Cells.apply(content(), Change.back(requireLastPass().amended()));
    }

    /** The content without what the unit has changed since it last submitted; all of it before the first submission. */
    public SheetContent submittedContent() {
        return hasUnsubmittedText()
                ? Cells.apply(
                        content(),
                        unsubmitted.entrySet().stream()
                                .map(cell -> new Change(cell.getKey(), null, cell.getValue()))
                                .toList())
                : content();
    }

    /** Whether the unit has changed anything since it last submitted. */
    public boolean hasUnsubmittedText() {
        return everSubmitted && !unsubmitted.isEmpty();
    }

    /** Whether any revision was ever rejected. */
    public boolean everRejected() {
        return everRejected;
    }

    /** The stages that the sheet has ever been at; who answers for one of them may see the sheet from then on. */
    public Set<Stage> reached() {
        return Set.copyOf(reached);
    }

    /** Why the sheet was last returned or rejected; empty once it is submitted again. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** What the checks found when it was last submitted; null before that. */
    public @Nullable FindingCounts findings() {
        return findings;
    }

    /** How often the sheet was sent back. */
    public int returns() {
        return returns;
    }

    public boolean everSubmitted() {
        return everSubmitted;
    }

    /** Whether a reviewer has acted since the last submission. */
    public boolean handledSinceSubmission() {
        return handledSinceSubmission;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** The annual amount at the last submission, by which the stages of the chain were chosen. */
    public @Nullable String submittedAmount() {
        return submittedAmount;
    }

    /** When the last event happened. */
    public Instant changedAt() {
        return Objects.requireNonNull(changedAt, "no event yet");
    }

    public @Nullable InForce inForce() {
        return inForce;
    }
}
