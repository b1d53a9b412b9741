package io.mubiao.identity.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a secret that was sent form-encoded (RFC 6749 §2.3.1) or plainly (as most scripts send it): the two differ
 * where a secret contains a plus, a percent sign or Chinese.
 */
final class SecretAsSent implements PasswordEncoder {

    private final PasswordEncoder encoder;

    SecretAsSent(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return encoder.encode(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence sent, @Nullable String hash) {
        if (encoder.matches(sent, hash)) {
            return true;
        }
        var decoded = formDecoded(String.valueOf(sent));
        return decoded != null && !decoded.contentEquals(String.valueOf(sent)) && encoder.matches(decoded, hash);
    }

    /** Null for what cannot be form-encoded. */
    static @Nullable String formDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
