package io.mubiao.shared.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A line below a note.
 *
 * @param name of the key
 * @param bytes what the key's type says, behind the id
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

    static final String DASH = "— ";

    /** @param line without its end */
    public static NoteSignature read(String line) {
        var space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new MalformedEvidence("no signature: " + line);
        }
        var bytes = Base64Text.read(line.substring(space + 1));
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedEvidence("no signature: " + line);
        }
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** When a cosignature says that it was made. */
    public long seconds() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** Without a line's end. */
    public String line() {
        var identified =
                ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes);
        return DASH + name + " " + Base64Text.of(identified.array());
    }
}
