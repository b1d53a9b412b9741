package io.mubiao.shared.evidence;

import io.mubiao.shared.org.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the evidence, in one stream for the whole installation: sealed itself, so that it cannot be made
 * to vanish.
 */
public sealed interface EvidenceEvent {

    /** The identifier of the stream. */
    String STREAM = "ledger";

    /** What is about something that was found. */
    sealed interface OfFinding extends EvidenceEvent {

        /** The number in the ledger's table of findings. */
        long finding();
    }

    /**
     * Evidence is not what it should be.
     *
     * @param code what is wrong
     * @param position in the event store, if it is about one event
     * @param checkpoint size of the newest checkpoint when it was found
     */
    record EvidenceDamaged(
            long finding, String code, @Nullable Long position, long checkpoint) implements OfFinding {}

    /** An auditor knows of it and says what is done about it: receipts are given out again. */
    record FindingAcknowledged(long finding, String reason) implements OfFinding {}

    /**
     * Another key is to sign for the log. It may sign trees that have this event, if a key that was believed before has
     * signed such a tree.
     *
     * @param key name, id and public key in one line
     * @param proposer the administrator who asked for it
     * @param confirmer the other one, who agreed
     */
    record LedgerKeyIntroduced(String key, String reason, UserId proposer, UserId confirmer) implements EvidenceEvent {}

    /**
     * A key signs for the log no more.
     *
     * @param keyId as in its signatures, in hexadecimal
     * @param lastSize the last tree that it has signed
     */
    record LedgerKeyRetired(String keyId, long lastSize) implements EvidenceEvent {}
}
