package io.mubiao.query.following;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Notices that the event store has grown, whichever process appended, and wakes the streams that wait for it. One
 * small query instead of one reading of events per projection; not LISTEN, because NOTIFY makes commits queue up.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);

    /** Also counts the last positions: one that commits late fills a gap without moving the head. */
    private static final String HEAD = """
            select position,
                   (select count(*) from event_store.domain_event where global_index > position - 256) as filled
            from (select coalesce(max(global_index), 0) as position from event_store.domain_event) head
            """;

    private final JdbcClient jdbc;
    private final Duration interval;
    private final Set<WokenStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("head-watch"));
    private Head last = new Head(0, 0);

    HeadWatch(JdbcClient jdbc, Duration interval) {
        this.jdbc = jdbc;
        this.interval = interval;
    }

    private record Head(long position, long filled) {}

    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(WokenStream stream) {
        streams.add(stream);
    }

    void remove(WokenStream stream) {
        streams.remove(stream);
    }

    private void look() {
        try {
            var head = jdbc.sql(HEAD).query(Head.class).single();
            var moved = !head.equals(last);
            last = head;
            streams.stream()
                    .filter(stream -> moved || stream.isBefore(head.position()))
                    .forEach(WokenStream::wake);
        } catch (DataAccessException | TransactionException e) {
            log.warn("the head of the event store cannot be read: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
