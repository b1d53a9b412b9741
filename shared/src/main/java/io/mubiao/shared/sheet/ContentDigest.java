package io.mubiao.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** The fingerprint that a decision binds to: SHA-256 of the content's canonical JSON (RFC 8785). */
public final class ContentDigest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContentDigest() {}

    /** 64 lower-case hex digits; equal for two contents exactly when every field is equal, absent fields being null. */
    public static String of(SheetContent content) {
        try {
            var canonical = new JsonCanonicalizer(JSON.writeValueAsBytes(content)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
