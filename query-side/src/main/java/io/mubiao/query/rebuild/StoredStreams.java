package io.mubiao.query.rebuild;

import io.mubiao.query.projection.LoadedStream;
import io.mubiao.query.projection.LoadedStream.LoadedEvent;
import io.mubiao.query.rebuild.RebuildTable.Slice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Reads the event store stream by stream: in one order, and each stream whole. */
final class StoredStreams {

    /** Rows on the way at once. */
    private static final int FETCHED = 1_000;

    private static final String EVENTS = """
            select global_index, event_id, aggregate_id, sequence_number, aggregate_type, occurred_at, payload_type,
                   payload_revision, payload, metadata
            from event_store.domain_event
            where (?::text is null or aggregate_id >= ?) and (?::text is null or aggregate_id < ?) and global_index <= ?
            order by aggregate_id, sequence_number
            """;

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    StoredStreams(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** @param connection in a transaction, so that rows come as they are wanted */
    void read(Connection connection, Slice slice, long until, Consumer<LoadedStream> consumer) throws SQLException {
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(FETCHED);
            statement.setString(1, slice.fromStream());
            statement.setString(2, slice.fromStream());
            statement.setString(3, slice.toStream());
            statement.setString(4, slice.toStream());
            statement.setLong(5, until);
            try (var rows = statement.executeQuery()) {
                read(rows, consumer);
            }
        }
    }

    private void read(ResultSet rows, Consumer<LoadedStream> consumer) throws SQLException {
        String id = null;
        List<LoadedEvent> events = new ArrayList<>();
        while (rows.next()) {
            var next = rows.getString("aggregate_id");
            if (!next.equals(id)) {
                hand(id, events, consumer);
                id = next;
                events = new ArrayList<>();
            }
            events.add(event(rows, next));
        }
        hand(id, events, consumer);
    }

    private static void hand(@Nullable String id, List<LoadedEvent> events, Consumer<LoadedStream> consumer) {
        if (id != null) {
            consumer.accept(new LoadedStream(id, events));
        }
    }

    private LoadedEvent event(ResultSet row, String stream) throws SQLException {
        var position = row.getLong("global_index");
        var stored = new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                stream,
                row.getLong("sequence_number"),
                row.getString("event_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("payload"),
                row.getString("metadata"));
        var tracked = new TrackedDomainEventData<>(GapAwareTrackingToken.newInstance(position, List.of()), stored);
        var message = EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(tracked), serializer, upcasters)
                .findFirst()
                .orElseThrow();
        return new LoadedEvent(position, row.getString("payload_type"), (DomainEventMessage<?>) message);
    }
}
