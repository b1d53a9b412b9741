package io.mubiao.shared.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/** How often each {@link RateLimit} allows it in one process. People and honest scripts stay far below. */
@ConfigurationProperties("mubiao.limits")
record LimitProperties(
        @DefaultValue("120/10m") Limit failedSignIns,
        @DefaultValue("50/1m") Limit failedTokens,
        @DefaultValue("200/1m") Limit failedTokensOfAddress,
        @DefaultValue("1000/10m") Limit intake,
        @DefaultValue("3000/10m") Limit documents,
        @DefaultValue("200/10m") Limit publications,
        @DefaultValue("200/10m") Limit exports,
        @DefaultValue("20000/10m") Limit tiles) {

    /**
     * So many at once, and so many more in each period.
     *
     * @param requests 0: no limit
     */
    public record Limit(long requests, Duration per) {

        private static final Limit OFF = new Limit(0, Duration.ZERO);

        /** Reads a setting such as {@code 1000/10m}, or {@code off}. */
        public static Limit of(String text) {
            if (text.equals("off")) {
                return OFF;
            }
            var parts = text.split("/", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("neither off nor a limit like 1000/10m: " + text);
            }
            var limit = new Limit(Long.parseLong(parts[0]), DurationStyle.detectAndParse(parts[1]));
            if (limit.requests < 1 || limit.per.isNegative() || limit.per.isZero()) {
                throw new IllegalArgumentException("a limit lets something through: " + text);
            }
            return limit;
        }

        boolean isOff() {
            return requests == 0;
        }
    }

    Limit of(RateLimit limit) {
        return switch (limit) {
            case FAILED_SIGN_INS -> failedSignIns;
            case FAILED_TOKENS -> failedTokens;
            case FAILED_TOKENS_OF_ADDRESS -> failedTokensOfAddress;
            case INTAKE -> intake;
            case DOCUMENTS -> documents;
            case PUBLICATIONS -> publications;
            case EXPORTS -> exports;
            case TILES -> tiles;
        };
    }

    /** After this time unused, every limit is as good as new. */
    Duration longest() {
        return Arrays.stream(RateLimit.values())
                .map(limit -> of(limit).per())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
