package io.mubiao.verifier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a leaf was sealed: after the checkpoint before it, and before the one that contains it. */
final class SealTimes implements AutoCloseable {

    private final BufferedReader file;
    private final NoteReader notes;
    private final Trust trust;
    private @Nullable Instant before;
    private @Nullable Instant behind;
    private long size;

    private SealTimes(BufferedReader file, Trust trust) {
        this.file = file;
        this.notes = new NoteReader(file);
        this.trust = trust;
    }

    static SealTimes of(BagPlace place, Trust trust) throws IOException {
        return new SealTimes(
                place.has(BagLayout.CHECKPOINTS)
                        ? Files.newBufferedReader(place.file(BagLayout.CHECKPOINTS), UTF_8)
                        : new BufferedReader(Reader.nullReader()),
                trust);
    }

    /** @param leaf not before the one that was asked for last, else nothing is known of it */
    void reach(long leaf) {
        while (size <= leaf) {
            var note = next();
            var checkpoint = note == null ? null : checkpoint(note);
            if (note == null || checkpoint == null) {
                size = Long.MAX_VALUE;
                before = behind == null ? before : behind;
                behind = null;
                return;
            }
            var seconds = trust.seconds(note);
            before = behind == null ? before : behind;
            behind = seconds == null ? null : Instant.ofEpochSecond(seconds);
            size = Math.max(size, checkpoint.size());
        }
    }

    private static @Nullable Checkpoint checkpoint(Note note) {
        try {
            return Checkpoint.read(note.text());
        } catch (MalformedEvidence e) {
            return null;
        }
    }

    private @Nullable Note next() {
        try {
            return notes.next();
        } catch (MalformedEvidence | CharacterCodingException e) {
            // said where all checkpoints are read
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the checkpoint before the leaf; null if nobody says. */
    @Nullable
    Instant before() {
        return before;
    }

    /** Of the checkpoint that seals the leaf; null if nobody says. */
    @Nullable
    Instant behind() {
        return behind;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
