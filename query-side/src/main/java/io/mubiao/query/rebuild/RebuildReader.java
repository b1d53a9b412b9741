package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import io.mubiao.query.rebuild.Rebuild.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how far read models in the making are, and how those that answer were made. */
public final class RebuildReader {

    private final RebuildTable table;

    RebuildReader(RebuildTable table) {
        this.table = table;
    }

    /** What is in the making, or nothing. */
    public @Nullable RebuildProgress next() {
        return progress(table.next(), NEXT_READ_MODEL);
    }

    /** How the tables that answer were made; null when as events came. */
    public @Nullable RebuildProgress last() {
        return progress(table.last(), READ_MODEL);
    }

    private @Nullable RebuildProgress progress(@Nullable Rebuild rebuild, String schema) {
        if (rebuild == null) {
            return null;
        }
        var loaded = table.loaded(schema);
        var perSecond = perSecond(rebuild, loaded);
        var left = rebuild.phase() == Phase.LOADING && perSecond != null && perSecond > 0
                ? (rebuild.events() - loaded.events()) / perSecond
                : null;
        return new RebuildProgress(
                rebuild.phase(),
                rebuild.program(),
                rebuild.startedBy(),
                rebuild.reason(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                rebuild.failure(),
                rebuild.events(),
                loaded.events(),
                perSecond,
                left,
                table.parity(schema));
    }

    private static @Nullable Long perSecond(Rebuild rebuild, RebuildTable.Loaded loaded) {
        Instant until = loaded.lastAt();
        if (until == null) {
            return null;
        }
        var millis = Math.max(1, Duration.between(rebuild.startedAt(), until).toMillis());
        return loaded.events() * 1_000 / millis;
    }
}
