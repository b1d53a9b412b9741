package io.mubiao.shared.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final List<String> verified = new ArrayList<>();

    @Test
    void aTokenIsVerifiedOnceForManyRequests() {
        var tokens = tokensAt(NOON);
        assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
        assertThat(verified).containsExactly("good");
    }

    @Test
    void anotherTokenIsVerifiedForItself() {
        var tokens = tokensAt(NOON);
        tokens.decode("good");
        tokens.decode("good too");
        assertThat(verified).containsExactly("good", "good too");
    }

    @Test
    void anExpiredTokenIsNotRemembered() {
        var tokens = tokensAt(NOON.plus(Duration.ofMinutes(10)));
        tokens.decode("good");
        tokens.decode("good");
        assertThat(verified).containsExactly("good", "good");
    }

    @Test
    void aRefusedTokenIsRefusedEveryTime() {
        var tokens = tokensAt(NOON);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).containsExactly("forged", "forged");
    }

    private RememberedTokens tokensAt(Instant now) {
        return new RememberedTokens(this::verify, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("sub", "drafter")
                .expiresAt(NOON.plus(Duration.ofMinutes(10)))
                .build();
    }
}
