package io.mubiao.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and who has signed it.
 *
 * @param text with the end of its last line
 */
public record Note(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 64;
    private static final int MOST_BYTES = 1 << 20;
    private static final String BETWEEN = "\n\n";

    public Note {
        signatures = List.copyOf(signatures);
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedEvidence("a note of %d signatures".formatted(signatures.size()));
        }
    }

    public static Note read(String note) {
        int between = note.lastIndexOf(BETWEEN);
        var signed = between >= 0 && note.endsWith("\n") && between + BETWEEN.length() < note.length();
        if (!signed || note.getBytes(UTF_8).length > MOST_BYTES || hasControls(note)) {
            throw new MalformedEvidence("a note is a text, an empty line and lines of signatures");
        }
        var signatures = note.substring(between + BETWEEN.length())
                .lines()
                .map(NoteSignature::read)
                .toList();
        return new Note(note.substring(0, between + 1), signatures);
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(c -> c < ' ' && c != '\n');
    }

    /**
     * The signatures of keys that are known; those of others are passed over.
     *
     * @throws BadSignature if one that names a known key is not by that key: then the whole note is worth nothing
     */
    public List<NoteSignature> verified(Collection<VerifierKey> known) {
        var verified = new ArrayList<NoteSignature>();
        for (var signature : signatures) {
            for (var key : known) {
                if (key.made(signature)) {
                    key.verify(text, signature);
                    verified.add(signature);
                }
            }
        }
        return verified;
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
