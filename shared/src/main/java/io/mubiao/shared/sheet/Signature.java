package io.mubiao.shared.sheet;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import java.time.Instant;

/** Who passed or approved at a stage, and when. */
public record Signature(String stage, UserId by, String name, Instant at) {

    static Signature of(String stage, Trace trace) {
        return new Signature(stage, trace.actor(), trace.name(), trace.at());
    }
}
