package io.mubiao.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is, and what was found.
 *
 * @param origin the log; null before its first checkpoint
 * @param size events under the newest checkpoint
 * @param waiting events that are stored and not sealed
 * @param lagSeconds how long the oldest of these has been waiting
 * @param findings the newest first, at most 100
 */
record LedgerStatus(
        @Nullable String origin,
        long size,
        @Nullable Instant signedAt,
        long waiting,
        double lagSeconds,
        List<Finding> findings) {

    /**
     * Something that evidence should not be.
     *
     * @param position of the event, if it is about one
     */
    record Finding(Instant at, String code, @Nullable Long position, String detail) {}
}
