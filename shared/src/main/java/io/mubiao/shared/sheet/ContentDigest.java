package io.mubiao.shared.sheet;

import io.mubiao.shared.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** The fingerprint that a decision binds to: SHA-256 of the content's canonical JSON (RFC 8785). */
public final class ContentDigest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContentDigest() {}

    /** 64 lower-case hex digits; equal for two contents exactly when every field is equal, absent fields being null. */
    public static String of(SheetContent content) {
        return Sha256.hex(canonical(content));
    }

    /** What is hashed. */
    public static byte[] canonical(SheetContent content) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(content)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
