package io.mubiao.query.document;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetState;
import java.util.Objects;

/**
 * The beginning of a revision (财预〔2015〕88号 §28).
 *
 * @param started who began it, and when
 * @param before what was in force then
 */
record Adjustment(Moment started, String reason, InForce before) {

    /**
     * The adjustment that led to the revision shown: its last beginning, since a revision given up leaves its number.
     *
     * @throws DomainException VERSION_NOT_FOUND for the first revision
     */
    static Adjustment of(SheetStory story, SheetState shown) {
        Adjustment found = null;
        for (var moment : story.moments()) {
            if (moment.version() <= shown.version()
                    && moment.event() instanceof RevisionStarted started
                    && started.revision() == shown.revision()) {
                var before = story.at(moment.version()).inForce();
                found = new Adjustment(moment, started.reason(), Objects.requireNonNull(before));
            }
        }
        if (found == null) {
            throw new DomainException(ErrorCode.VERSION_NOT_FOUND, "第 1 版没有经过调整，从第 2 版起才有绩效目标调整表");
        }
        return found;
    }
}
