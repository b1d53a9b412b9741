package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import java.time.Instant;

/**
 * A checkpoint in the database.
 *
 * @param position at or below it the store is decided for ever
 */
record SealedCheckpoint(Checkpoint checkpoint, long position, Instant signedAt) {

    long size() {
        return checkpoint.size();
    }
}
