package io.mubiao.query.ledger;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to where the store is decided for ever: each number is a row, or a gap that nobody fills. A writer locks the table
 * before it draws a number and keeps the lock to the end of its transaction; so who drew a number up to the last one
 * that was given out has ended, or is seen holding the lock. As CREATE INDEX CONCURRENTLY does, those are waited for;
 * nobody is held up.
 */
final class FinalPosition {

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();

    private static final String LAST_GIVEN_OUT = """
        select case when is_called then last_value else 0 end from event_store.domain_event_global_index_seq
        """;

    /** A transaction that is prepared has no process and is waited for like all others. */
    private static final String WRITERS = """
        select virtualtransaction || ' ' || coalesce(pid::text, '-') from pg_locks
        where relation = 'event_store.domain_event'::regclass
          and database = (select oid from pg_database where datname = current_database())
          and mode = 'RowExclusiveLock' and granted
        """;

    private final JdbcClient jdbc;
    private final Consumer<Wait> onWait;

    /** @param writers as in {@code 5/1234 4711}: the transaction, and the process of the server */
    record Wait(Set<String> writers, Duration soFar) {}

    FinalPosition(JdbcClient jdbc, Consumer<Wait> onWait) {
        this.jdbc = jdbc;
        this.onWait = onWait;
    }

    /** The last number that was given out, decided or not. */
    long lastGivenOut() {
        return jdbc.sql(LAST_GIVEN_OUT).query(Long.class).single();
    }

    /** Waits for whoever is writing now, however long. */
    long await() throws InterruptedException {
        return within(FOR_EVER).orElseThrow();
    }

    /** Empty if somebody is writing for longer. Of its statements the order matters, and no transaction may be around them. */
    OptionalLong within(Duration most) throws InterruptedException {
        var last = lastGivenOut();
        var open = writers();
        var since = System.nanoTime();
        while (!open.isEmpty()) {
            var soFar = Duration.ofNanos(System.nanoTime() - since);
            if (soFar.compareTo(most) > 0) {
                return OptionalLong.empty();
            }
            Thread.sleep(LOOK.toMillis());
            open.retainAll(writers());
            onWait.accept(new Wait(Set.copyOf(open), soFar));
        }
        return OptionalLong.of(last);
    }

    private Set<String> writers() {
        return new HashSet<>(jdbc.sql(WRITERS).query(String.class).list());
    }
}
