package io.mubiao.query.blame;

import io.mubiao.query.replay.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One event that gave a cell its value, and what became of the value since.
 *
 * @param value null: the cell was taken away
 * @param revision what was being worked on
 * @param reason why, as far as somebody said so
 * @param rule of the check whose suggestion was taken over
 * @param exact false where the cell is counted among others that came or went with the same event, so that a move
 *     cannot be told from a change
 * @param approval what put the value in force; null while nothing has
 * @param restoredBy what brought the value back after it had been another one
 */
record Setting(
        Moment moment,
        @Nullable String value,
        int revision,
        int round,
        @Nullable String reason,
        @Nullable String rule,
        boolean exact,
        @Nullable Moment approval,
        @Nullable Moment restoredBy) {

    Setting approvedBy(Moment event) {
        return approval != null
                ? this
                : new Setting(moment, value, revision, round, reason, rule, exact, event, restoredBy);
    }

    Setting restoredBy(Moment event) {
        return new Setting(moment, value, revision, round, reason, rule, exact, approval, event);
    }
}
