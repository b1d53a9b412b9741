package io.mubiao.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Read models in the making.
 *
 * @param program the version that makes them
 * @param position up to it, streams are loaded as a whole; what came later is followed
 * @param events how many there are up to the position
 * @param failure why it failed
 */
public record Rebuild(
        String program,
        String startedBy,
        String reason,
        Instant startedAt,
        Phase phase,
        long position,
        long events,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    public enum Phase {
        /** Slices of streams are loaded, by any number of processes. */
        LOADING,
        /** Keys and indexes are put on. */
        INDEXING,
        /** The new tables are held against the old ones. */
        COMPARING,
        /** They differ: somebody has to decide. */
        DIFFERENT,
        /** The new tables take the old ones' place. */
        SWAPPING,
        /** Of a newer version, whose first start takes them over. */
        PREPARED,
        /** They answer. */
        DONE,
        FAILED,
        ABORTED;

        /** Whether work on it goes on by itself. */
        boolean isUnderWay() {
            return this == LOADING || this == INDEXING || this == COMPARING || this == SWAPPING;
        }
    }
}
