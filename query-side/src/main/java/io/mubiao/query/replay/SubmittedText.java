package io.mubiao.query.replay;

import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A story as reviewers may read it. What the unit wrote and did not submit is its own: such an edit is told without its
 * cells, and the sheet stays as it was submitted. Versions keep their numbers.
 */
final class SubmittedText {

    private SubmittedText() {}

    static List<Moment> of(List<Moment> moments) {
        var withheld = withheld(moments);
        if (withheld.isEmpty()) {
            return moments;
        }
        var state = new SheetState();
        var shown = new ArrayList<Moment>();
        for (var moment : moments) {
            var event = shown(moment, state, withheld.contains(moment.version()));
            state.on(event, moment.trace());
            shown.add(new Moment(moment.version(), event, moment.trace()));
        }
        return shown;
    }

    /** The edits that no submission followed before the revision was given up, or until now. */
    private static Set<Long> withheld(List<Moment> moments) {
        var withheld = new HashSet<Long>();
        boolean submittedLater = false;
        for (int i = moments.size() - 1; i >= 0; i--) {
            var event = moments.get(i).event();
            if (event instanceof SheetSubmitted) {
                submittedLater = true;
            } else if (event instanceof RevisionAbandoned) {
                submittedLater = false;
            } else if (event instanceof SheetEdited && !submittedLater) {
                withheld.add(moments.get(i).version());
            }
        }
        return withheld;
    }

    private static SheetEvent shown(Moment moment, SheetState before, boolean withheld) {
        var event = moment.event();
        if (withheld) {
            return new SheetEdited(event.sheet(), List.of(), List.of(), before.contentDigest());
        }
        if (event instanceof RevisionAbandoned abandoned) {
            var kept = Objects.requireNonNull(before.inForce());
            return new RevisionAbandoned(
                    abandoned.sheet(),
                    abandoned.revision(),
                    abandoned.reason(),
                    Cells.changes(before.content(), kept.content()),
                    abandoned.contentDigest());
        }
        return event;
    }
}
