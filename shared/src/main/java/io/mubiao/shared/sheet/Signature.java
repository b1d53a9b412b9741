package io.mubiao.shared.sheet;

import io.mubiao.shared.org.Behalf;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who passed or approved at a stage, and when.
 *
 * @param behalf in whose place; null: in the own
 */
public record Signature(
        String stage,
        UserId by,
        String name,
        Instant at,
        @Nullable Behalf behalf) {

    static Signature of(String stage, Trace trace) {
        return new Signature(stage, trace.actor(), trace.name(), trace.at(), trace.behalf());
    }

    /** The accounts behind it: a deputy signs for two. */
    public Set<UserId> people() {
        return Stream.concat(Stream.of(by), Stream.ofNullable(behalf).map(Behalf::principal))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody whom it keeps from signing again: the accounts behind it, and who confirmed that the one stands in for the other. */
    Set<UserId> barred() {
        return Stream.concat(
                        people().stream(),
                        Stream.ofNullable(behalf).flatMap(instead -> Stream.ofNullable(instead.confirmedBy())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
