package io.mubiao.shared.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What was found about the evidence, in one stream for the whole installation: sealed itself, so that it cannot be made
 * to vanish.
 */
public sealed interface EvidenceEvent {

    /** The identifier of the stream. */
    String STREAM = "ledger";

    /** The number in the ledger's table of findings. */
    long finding();

    /**
     * Evidence is not what it should be.
     *
     * @param code what is wrong
     * @param position in the event store, if it is about one event
     * @param checkpoint size of the newest checkpoint when it was found
     */
    record EvidenceDamaged(
            long finding, String code, @Nullable Long position, long checkpoint) implements EvidenceEvent {}

    /** An auditor knows of it and says what is done about it: receipts are given out again. */
    record FindingAcknowledged(long finding, String reason) implements EvidenceEvent {}
}
