package io.mubiao.shared.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes one behind the other with an empty line between. No text of a checkpoint has an empty line, so two of them end
 * a note.
 */
public final class CheckpointFile {

    private CheckpointFile() {}

    /** What is written behind a file of this length to add a note. */
    public static String addition(long length, Note note) {
        return (length == 0 ? "" : "\n") + note;
    }

    /**
     * The notes of a file and how far they reach. Behind them may be the beginning of one that was never completed.
     *
     * @param length in characters, up to the end of the last note
     */
    public record Content(List<Note> notes, int length) {}

    public static Content read(String file) {
        var notes = new ArrayList<Note>();
        int from = 0;
        int end = 0;
        while (from < file.length()) {
            int signatures = file.indexOf("\n\n", from);
            int next = signatures < 0 ? -1 : file.indexOf("\n\n", signatures + 2);
            // the last note has no empty line behind it
            int until = next < 0 ? file.length() : next + 1;
            if (signatures < 0 || signatures + 2 >= until || file.charAt(until - 1) != '\n') {
                break;
            }
            notes.add(Note.read(file.substring(from, until)));
            end = until;
            from = until + 1;
        }
        return new Content(notes, end);
    }
}
