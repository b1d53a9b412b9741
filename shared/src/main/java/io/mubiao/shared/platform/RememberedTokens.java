package io.mubiao.shared.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token's signature once a minute instead of at every request; a client sends the same token hundreds of times.
 * Only tokens that were believed are remembered, by every character of theirs, and never beyond their expiry.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> believed = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST_TOKENS)
            .build();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = believed.getIfPresent(token);
        if (known != null && isAlive(known)) {
            return known;
        }
        var decoded = decoder.decode(token);
        believed.put(token, decoded);
        return decoded;
    }

    private boolean isAlive(Jwt token) {
        var expiry = token.getExpiresAt();
        return expiry != null && Instant.now(clock).isBefore(expiry);
    }
}
