package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import java.time.Instant;

/** A checkpoint as it is handed out, with all signatures that have come in. */
record SignedCheckpoint(Note note, Instant signedAt) {

    Checkpoint checkpoint() {
        return Checkpoint.read(note.text());
    }
}
