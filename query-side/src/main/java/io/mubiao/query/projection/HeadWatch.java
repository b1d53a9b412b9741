package io.mubiao.query.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final SharedReading reading;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("head-watch"));
    private Head last = new Head(0, 0);

    HeadWatch(JdbcClient jdbc, SharedReading reading, Duration interval) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.interval = interval;
    }

    private record Head(long position, long filled) {}

    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var head = jdbc.sql(HEAD).query(Head.class).single();
            var moved = !head.equals(last);
            last = head;
            reading.readers().stream()
                    .filter(stream -> moved || stream.position() < head.position())
                    .forEach(WakeableStream::wake);
        } catch (RuntimeException e) {
            // an exception that leaves this method would end the watch for good
            log.warn("the head of the event store was not looked at: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
