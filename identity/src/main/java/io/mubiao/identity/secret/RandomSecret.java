package io.mubiao.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that nobody can guess. */
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Read aloud or copied from paper, none of these is taken for another. */
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LEGIBLE_LENGTH = 20;

    private RandomSecret() {}

    /** 256 bits, safe in addresses, headers and cookies. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Enough to recognise a token of ours again: it cannot be guessed, so it needs no slow hash. */
    public static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 100 bits for people, in groups of five. */
    static String legible() {
        return legible(LEGIBLE_LENGTH);
    }

    static String legible(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return text.toString();
    }
}
