package io.mubiao.query.projection;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a list wait until it shows what the caller has just done. */
@Component
public class ReadYourWrites {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final JdbcClient jdbc;

    ReadYourWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the version is shown, after two seconds at the latest; true when none is asked for.
     *
     * @param table the read model behind the list, with the columns id and version
     */
    public boolean areShown(String table, @Nullable UUID id, @Nullable Long atLeast) {
        if (id == null || atLeast == null) {
            return true;
        }
        var deadline = System.nanoTime() + LONGEST_NANOS;
        while (version(table, id) < atLeast) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private long version(String table, UUID id) {
        return jdbc.sql("select coalesce(max(version), 0) from %s where id = ?".formatted(table))
                .param(id)
                .query(Long.class)
                .single();
    }
}
