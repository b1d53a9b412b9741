package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.util.Base64;

/** Standard base64 with padding. Of several spellings of the same bytes only the usual one is read. */
public final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] read(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new MalformedEvidence("no base64: " + text);
    }

    public static byte[] hash(String text) {
        var bytes = read(text);
        if (bytes.length != Sha256.LENGTH) {
            throw new MalformedEvidence("a hash has %d bytes, not %d".formatted(Sha256.LENGTH, bytes.length));
        }
        return bytes;
    }
}
