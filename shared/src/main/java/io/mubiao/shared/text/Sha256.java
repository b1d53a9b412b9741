package io.mubiao.shared.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), as 32 bytes or as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private Sha256() {}

    /** Of the parts, one behind the other. */
    public static byte[] of(byte[]... parts) {
        var digest = begin();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** To be fed piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(UTF_8));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }
}
