package io.mubiao.query.sheettable;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.ChangesContent;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet while a batch of events changes it. */
final class FoldedSheet {

    private final List<Step> steps = new ArrayList<>();
    private Instant draftedAt;
    private SheetState state;
    private Instant waitingSince;

    /** A sheet that nothing happened to. */
    FoldedSheet() {
        this(new SheetState(), Instant.EPOCH, Instant.EPOCH);
    }

    private FoldedSheet(SheetState state, Instant draftedAt, Instant waitingSince) {
        this.state = state;
        this.draftedAt = draftedAt;
        this.waitingSince = waitingSince;
    }

    /**
     * An event that the batch added.
     *
     * @param stage whose turn it was when it happened
     * @param position of that stage in the chain, from 0; -1 without one
     * @param since when the sheet had come there
     * @param before what the sheet said until then; of a submission, when it was last submitted; null for a first event
     * @param after the sheet as the event left it
     */
    record Step(
            Moment moment,
            @Nullable Stage stage,
            int position,
            Instant since,
            @Nullable SheetContent before,
            After after) {}

    /**
     * What later events change.
     *
     * @param drafter who began the sheet
     * @param returns how often it had been returned
     * @param digestHolds whether the digest in the event is that of the content
     * @param stage whose turn it is; null outside of review
     * @param turn where the sheet waits, as in {@link VisibilityKeys#waiting}
     * @param contributors who ever wrote or submitted the sheet
     */
    record After(
            SheetContent content,
            UnitId unit,
            UserId drafter,
            int revision,
            int round,
            int returns,
            boolean digestHolds,
            @Nullable Stage stage,
            @Nullable String turn,
            Set<UserId> contributors) {

        static After of(SheetState state, @Nullable SheetContent before, String digestBefore) {
            var content = state.content();
            // most events leave the content alone, and a digest takes its time
            var digest = content.equals(before) ? digestBefore : ContentDigest.of(content);
            return new After(
                    content,
                    state.unit(),
                    state.draftedBy(),
                    state.revision(),
                    state.round(),
                    state.returns(),
                    digest.equals(state.contentDigest()),
                    state.stage(),
                    VisibilityKeys.waiting(state),
                    state.contributors());
        }
    }

    SheetState state() {
        return state;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    /** When the sheet came to where it is now. */
    Instant waitingSince() {
        return waitingSince;
    }

    /** What the batch added, oldest first. */
    List<Step> steps() {
        return steps;
    }

    /** The last of what the batch added that is something. */
    <T> Stream<T> last(Function<Step, Stream<T>> something) {
        return steps.stream().flatMap(something).reduce((earlier, later) -> later).stream();
    }

    /** Whether the batch changed what the sheet says. */
    boolean readsOtherwise() {
        return steps.stream().anyMatch(step -> step.moment().event() instanceof ChangesContent);
    }

    /** The sheet for the next batch. */
    FoldedSheet settled() {
        return new FoldedSheet(state, draftedAt, waitingSince);
    }

    /** Takes in the next event, or, when that fails, stays as it was: the event becomes a dead letter. */
    void take(Moment moment, SheetStories stories) {
        var stage = state.stage();
        var position = stage == null ? -1 : state.chain().indexOf(stage);
        var since = waitingSince;
        var content = state.version() == 0 ? null : state.content();
        var digestBefore = state.contentDigest();
        try {
            var before = moment.event() instanceof SheetSubmitted ? state.submittedContent() : content;
            fold(moment);
            steps.add(new Step(moment, stage, position, since, before, After.of(state, content, digestBefore)));
        } catch (RuntimeException e) {
            state = stories.upTo(moment.event().sheet(), moment.version() - 1).now();
            throw e;
        }
    }

    private void fold(Moment moment) {
        var place = place();
        state.on(moment.event(), moment.trace());
        // an amendment comes with the pass, in one command: the sheet waits for the unit from the pass on
        if (!place.equals(place()) && !(moment.event() instanceof SheetAmended)) {
            waitingSince = moment.trace().at();
        }
        if (moment.version() == 1) {
            draftedAt = moment.trace().at();
        }
    }

    private String place() {
        var stage = state.stage();
        return state.version() == 0
                ? ""
                : state.phase()
                        + (stage == null ? "" : stage.name())
                        + (state.amendment() == null ? "" : " unconfirmed");
    }
}
