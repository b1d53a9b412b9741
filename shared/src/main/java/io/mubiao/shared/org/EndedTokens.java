package io.mubiao.shared.org;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of an account no longer speak for it.
 *
 * @param suspended the last suspension: it ended every token
 * @param signedOut the last change or reset of the password: it ended what signing in had obtained
 * @param keyRevoked the last revocation of a key
 * @param keys the revoked keys
 */
public record EndedTokens(Ending suspended, Ending signedOut, Ending keyRevoked, Set<String> keys) {

    static final EndedTokens NONE = new EndedTokens(Ending.NEVER, Ending.NEVER, Ending.NEVER, Set.of());

    public EndedTokens {
        keys = Set.copyOf(keys);
    }

    /** @param version of the account with the event that ended the tokens */
    public record Ending(long version, Instant at) {

        static final Ending NEVER = new Ending(0, Instant.MIN);

        /** By versions, which no clock disturbs; by seconds only where the token names no version. */
        boolean isAfter(IssuedToken token) {
            var seen = token.accountVersion();
            return seen != null
                    ? version > seen
                    : !equals(NEVER) && at.truncatedTo(ChronoUnit.SECONDS).isAfter(token.issuedAt());
        }
    }

    EndedTokens suspendedBy(Ending ending) {
        return new EndedTokens(ending, signedOut, keyRevoked, keys);
    }

    EndedTokens signedOutBy(Ending ending) {
        return new EndedTokens(suspended, ending, keyRevoked, keys);
    }

    EndedTokens withoutKey(String key, Ending ending) {
        var revoked = new HashSet<>(keys);
        revoked.add(key);
        return new EndedTokens(suspended, signedOut, ending, revoked);
    }

    /** Why the token has ended, in Chinese; null while it works. One that hides its origin ends with either. */
    @Nullable
    String reason(IssuedToken token) {
        if (suspended.isAfter(token)) {
            return "令牌在账号停用时已失效，请重新登录";
        }
        if (token.mayBeOfSession() && signedOut.isAfter(token)) {
            return "密码已更改或重置，请重新登录";
        }
        var key = token.key();
        if (key == null ? token.mayBeOfKey() && keyRevoked.isAfter(token) : keys.contains(key)) {
            return "取得令牌所用的接口密钥已被撤销";
        }
        return null;
    }
}
