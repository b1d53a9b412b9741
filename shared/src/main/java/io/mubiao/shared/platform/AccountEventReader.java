package io.mubiao.shared.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the events of accounts, units and deputies, each once, in the order of their streams. Transactions may commit later than
 * their positions say: what is younger than a minute is looked through again. Not for several threads.
 */
final class AccountEventReader {

    /** Four times as long as a transaction may stay open, and as long as the projections wait for a position. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private static final String NO_METADATA = "{}";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcasterChain upcasters;
    private final Map<String, Long> versions = new HashMap<>();
    private final Deque<Head> settling = new ArrayDeque<>();
    private long settled;

    AccountEventReader(JdbcClient jdbc, Serializer serializer, EventUpcasterChain upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The last position that a reading found. */
    private record Head(long nanoTime, long position) {}

    private record Row(long position, GenericDomainEventEntry<String> event) {}

    /** @param nanoTime when this reading started */
    List<DomainEventMessage<?>> readNew(long nanoTime) {
        var rows = jdbc.sql("""
                        select global_index, event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                               payload_type, payload_revision, payload
                        from event_store.domain_event
                        where aggregate_type in ('Account', 'Unit', 'DeputyBook') and global_index > :settled
                        order by global_index
                        """)
                .param("settled", settled)
                .query(AccountEventReader::row)
                .list();
        var messages = messages(rows.stream().filter(this::isNew).toList());
        rows.forEach(this::remember);
        settle(nanoTime, rows.isEmpty() ? settled : rows.get(rows.size() - 1).position());
        return messages;
    }

    private boolean isNew(Row row) {
        return row.event().getSequenceNumber()
                >= versions.getOrDefault(row.event().getAggregateIdentifier(), 0L);
    }

    private void remember(Row row) {
        versions.merge(row.event().getAggregateIdentifier(), row.event().getSequenceNumber() + 1, Math::max);
    }

    /** Moves on only behind a reading: a process that slept for an hour must look through its last minute as well. */
    private void settle(long nanoTime, long position) {
        if (settling.isEmpty() || settling.getLast().position() < position) {
            settling.add(new Head(nanoTime, position));
        }
        while (!settling.isEmpty() && nanoTime - settling.getFirst().nanoTime() >= SETTLING.toNanos()) {
            settled = settling.removeFirst().position();
        }
    }

    private List<DomainEventMessage<?>> messages(List<Row> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        rows.stream()
                                .map(row -> new TrackedDomainEventData<>(
                                        new GlobalSequenceTrackingToken(row.position()), row.event())),
                        serializer,
                        upcasters)
                .<DomainEventMessage<?>>map(EventUtils::asDomainEventMessage)
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("global_index"),
                new GenericDomainEventEntry<>(
                        row.getString("aggregate_type"),
                        row.getString("aggregate_id"),
                        row.getLong("sequence_number"),
                        row.getString("event_id"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getString("payload"),
                        NO_METADATA));
    }
}
