package io.mubiao.shared.sheet;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who passed or approved at a stage, and when.
 *
 * @param grade null when none was given
 */
public record Signature(String stage, UserId by, String name, Instant at, Opinion.@Nullable Grade grade) {

    static Signature of(String stage, Trace trace, Opinion.@Nullable Grade grade) {
        return new Signature(stage, trace.actor(), trace.name(), trace.at(), grade);
    }
}
