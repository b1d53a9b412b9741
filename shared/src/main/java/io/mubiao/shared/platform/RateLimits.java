package io.mubiao.shared.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory, per process, what everybody has taken of each {@link RateLimit}. Nobody waits inside: who finds
 * nothing left is told when to come again.
 */
public final class RateLimits {

    /** Bounds the memory that somebody with many names or addresses can take. */
    private static final int MOST_CALLERS = 100_000;

    private final LimitProperties properties;
    private final Cache<Caller, Bucket> buckets;

    RateLimits(LimitProperties properties) {
        this.properties = properties;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(properties.longest())
                .maximumSize(MOST_CALLERS)
                .build();
    }

    private record Caller(RateLimit limit, String who) {}

    /**
     * Takes one.
     *
     * @param who an account, or an address where nobody is signed in
     * @return how long to wait for the next, null when this one was granted
     */
    public @Nullable Duration take(RateLimit limit, String who) {
        if (properties.of(limit).isOff()) {
            return null;
        }
        var probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives one back that turned out not to count. */
    public void giveBack(RateLimit limit, String who) {
        if (!properties.of(limit).isOff()) {
            bucket(limit, who).addTokens(1);
        }
    }

    private Bucket bucket(RateLimit limit, String who) {
        return buckets.get(new Caller(limit, who), caller -> {
            var allowed = properties.of(limit);
            return Bucket.builder()
                    .addLimit(bandwidth ->
                            bandwidth.capacity(allowed.requests()).refillGreedy(allowed.requests(), allowed.per()))
                    .build();
        });
    }
}
