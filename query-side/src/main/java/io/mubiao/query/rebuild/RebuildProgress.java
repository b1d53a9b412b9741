package io.mubiao.query.rebuild;

import io.mubiao.query.rebuild.Rebuild.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param events how many are to be loaded
 * @param loaded how many are
 * @param eventsPerSecond loaded since the start; null before the first
 * @param secondsLeft until all are loaded, if it goes on like this; null when that cannot be told
 * @param parity each table held against the one that answered until then; empty before
 */
public record RebuildProgress(
        Phase phase,
        String program,
        String startedBy,
        String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        long events,
        long loaded,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        List<ParityReport.Model> parity) {}
