package io.mubiao.query.library;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the list wait until it shows what the caller has just done. */
@Component
class Shown {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final JdbcClient jdbc;

    Shown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the version is shown, after two seconds at the latest; true when none is asked for. */
    boolean isShown(@Nullable UUID indicator, @Nullable Long atLeast) {
        if (indicator == null || atLeast == null) {
            return true;
        }
        var deadline = System.nanoTime() + LONGEST_NANOS;
        while (version(indicator) < atLeast) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private long version(UUID indicator) {
        return jdbc.sql("select coalesce(max(version), 0) from read_model.library_indicator where id = ?")
                .param(indicator)
                .query(Long.class)
                .single();
    }
}
