package io.mubiao.verifier.meaning;

import java.time.Duration;
import java.time.Instant;

/** What something was until it changed: another process may go on by it for a moment. */
record Past<T>(T state, Instant endedAt) {

    /** So long. */
    static final Duration LAG = Duration.ofSeconds(5);

    boolean isRecent(Instant at) {
        return at.isBefore(endedAt.plus(LAG));
    }
}
