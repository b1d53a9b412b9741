package io.mubiao.shared.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The notes of a {@link CheckpointFile}, one after the other, however long the file is. */
public final class NoteReader {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final BufferedReader lines;

    public NoteReader(BufferedReader lines) {
        this.lines = lines;
    }

    /**
     * Null behind the last.
     *
     * @throws MalformedEvidence if what stands between two notes is none
     */
    public @Nullable Note next() throws IOException {
        var note = new StringBuilder();
        var inSignatures = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && inSignatures) {
                break;
            }
            inSignatures |= line.isEmpty();
            note.append(line).append('\n');
            if (note.length() > MOST_CHARACTERS) {
                throw new MalformedEvidence("a note without end");
            }
        }
        return note.isEmpty() ? null : Note.read(note.toString());
    }
}
