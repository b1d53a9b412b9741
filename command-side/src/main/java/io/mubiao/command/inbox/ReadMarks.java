package io.mubiao.command.inbox;

import io.mubiao.shared.org.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table inbox_read. What was read is never unread again, while anybody could be told of it. */
@Component
class ReadMarks {

    /** Longer than any sheet waits. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;

    ReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notices were read; those that were read before stay as they are.
     *
     * @param events positions of the events that the notices tell of
     * @return which of them are none
     */
    @Transactional
    public List<Long> read(UserId reader, Collection<Long> events, Instant now) {
        var known = jdbc.sql("select global_index from event_store.domain_event where global_index = any(?)")
                .param(events.toArray(Long[]::new))
                .query(Long.class)
                .list();
        jdbc.sql("""
                        insert into write_model.inbox_read (account, event, read_at)
                        select ?, event, ? from unnest(?::bigint[]) event
                        on conflict do nothing
                        """)
                .params(reader.value(), at(now), known.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from write_model.inbox_read where account = ? and read_at < ?")
                .params(reader.value(), at(now.minus(KEPT)))
                .update();
        return events.stream().filter(event -> !known.contains(event)).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
