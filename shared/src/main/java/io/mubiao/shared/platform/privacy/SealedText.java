package io.mubiao.shared.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A text that only its key opens, stored as {@code shred:1:<year>:<base64 of nonce, cipher text and tag>}. AES-256-GCM;
 * account, year and member are authenticated, so that no value can be shown as another one's.
 */
record SealedText(int year, byte[] sealed) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern STORED = Pattern.compile("shred:1:(\\d{4}):([A-Za-z0-9_-]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Null for a text that was stored as it is: no address and no id has this form. */
    static @Nullable SealedText read(String stored) {
        var found = STORED.matcher(stored);
        return found.matches() ? new SealedText(Integer.parseInt(found.group(1)), decoded(found.group(2))) : null;
    }

    /** Nothing, which no key opens, where there are too few characters. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static SealedText of(String text, String member, KeyPeriod period, SecretKey key) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, member, period)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return new SealedText(period.year(), both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Null when it was sealed with another key or for another place, or was changed. */
    @Nullable
    String open(String member, KeyPeriod period, SecretKey key) {
        if (sealed.length <= NONCE_BYTES) {
            return null;
        }
        try {
            var text = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), member, period)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    String stored() {
        return "shred:1:%04d:%s"
                .formatted(year, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String member, KeyPeriod period)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                "%s\n%d\n%s".formatted(period.account(), period.year(), member).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
