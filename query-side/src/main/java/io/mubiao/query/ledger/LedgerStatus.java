package io.mubiao.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is, and what was found.
 *
 * @param origin the log; null before its first checkpoint
 * @param size events under the newest checkpoint
 * @param waiting events that are stored and not sealed: not proven yet
 * @param lagSeconds how long the oldest of these has been waiting
 * @param watch how far the watching is; null until somebody watches
 * @param wires what betrays changes without reading events
 * @param witnesses how far each is that ever signed
 * @param timestamp the newest checkpoint that was stamped; null if none was
 * @param openFindings that no auditor has acknowledged
 * @param findings the open ones first, of these the events last, then the newest, at most 100
 */
record LedgerStatus(
        @Nullable String origin,
        long size,
        @Nullable Instant signedAt,
        long waiting,
        double lagSeconds,
        @Nullable Watching watch,
        List<WireState> wires,
        List<Witnessed> witnesses,
        @Nullable Timestamp timestamp,
        long openFindings,
        List<LedgerFinding> findings) {

    /**
     * @param lookedAt when the wires were looked at
     * @param scrubbed events that the present round has compared with what was sealed
     * @param full the last round that compared all of them
     */
    record Watching(
            Instant lookedAt, long scrubbed, @Nullable Round full) {}

    /**
     * A round of the scrubber: complete up to a checkpoint if it has no faults.
     *
     * @param size of the checkpoint
     * @param signedAt when that was signed
     */
    record Round(Instant at, long size, Instant signedAt, long faults) {}

    /** @param well whether it has found nothing that is open */
    record WireState(Damage.Wire wire, boolean well) {}

    /** @param size of the newest checkpoint that it has signed */
    record Witnessed(String name, long size, Instant at) {}

    /** @param size of the checkpoint that a time-stamping authority stamped */
    record Timestamp(long size, Instant at) {}
}
