package io.mubiao.identity.token;

import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.platform.RateLimits;
import io.mubiao.shared.platform.Subscriber;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address try so many wrong secrets of a key, and so many of all keys together. Each attempt is taken before it
 * is compared, or many at once would pass, and given back when a token was made. Codes of the web page are not counted:
 * there is no guessing them, and everybody's page has the same name.
 */
final class TokenLimit extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    private final RateLimits limits;
    private final Problems problems;

    TokenLimit(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !request.getRequestURI().equals("/oauth2/token")
                || credentials == null
                || !credentials.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = Subscriber.of(request.getRemoteAddr());
        var key = address + " " + key(request.getHeader(HttpHeaders.AUTHORIZATION));
        var wait = take(address, key);
        if (wait != null) {
            problems.writeTooMany(response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.OK.value()) {
            limits.giveBack(RateLimit.FAILED_TOKENS_OF_ADDRESS, address);
            limits.giveBack(RateLimit.FAILED_TOKENS, key);
        }
    }

    private @Nullable Duration take(String address, String key) {
        var wait = limits.take(RateLimit.FAILED_TOKENS, key);
        return wait != null ? wait : limits.take(RateLimit.FAILED_TOKENS_OF_ADDRESS, address);
    }

    /** What cannot be read is refused later; until then it is one key like any other. */
    private static String key(String credentials) {
        try {
            var text = new String(
                    Base64.getDecoder()
                            .decode(credentials.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return text.substring(0, Math.min(64, Math.max(0, text.indexOf(':'))));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
