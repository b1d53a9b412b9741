package io.mubiao.shared.org;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its own making.
 *
 * @param credential what it was obtained with, as in {@code session:<id>} or {@code key:<id>}; null if it does not say
 * @param accountVersion how many events its account had; null in tokens of another issuer
 * @param issuedAt whole seconds, as tokens have them
 */
public record IssuedToken(
        @Nullable String credential, @Nullable Long accountVersion, Instant issuedAt) {

    private static final String KEY = "key:";
    private static final String SESSION = "session:";

    /** The API key it was obtained with; null if it was none or is not known. */
    @Nullable
    String key() {
        return credential != null && credential.startsWith(KEY) ? credential.substring(KEY.length()) : null;
    }

    /** Whether a person may have obtained it by signing in. */
    boolean mayBeOfSession() {
        return key() == null;
    }

    /** Whether a script may have obtained it with some key. */
    boolean mayBeOfKey() {
        return credential == null || !credential.startsWith(SESSION);
    }
}
