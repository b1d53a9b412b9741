package io.mubiao.query.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterJdbcConverter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Reads dead letters as events are read, by way of the upcasters: a letter may have been put aside by an older version,
 * and starting a newer one is how most of them are mended. Axon's own reading takes the stored revision as it stands.
 */
final class DeadLetterConverter extends DefaultDeadLetterJdbcConverter<EventMessage<?>> {

    private final DeadLetterSchema schema;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    DeadLetterConverter(DeadLetterSchema schema, Serializer serializer, EventUpcaster upcasters) {
        super(DefaultDeadLetterJdbcConverter.<EventMessage<?>>builder()
                .schema(schema)
                .genericSerializer(serializer)
                .eventSerializer(serializer));
        this.schema = schema;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public JdbcDeadLetter<EventMessage<?>> convertToLetter(ResultSet row) throws SQLException {
        var letter = super.convertToLetter(row);
        return new JdbcDeadLetter<>(
                letter.getIdentifier(),
                letter.getSequenceIndex(),
                letter.getSequenceIdentifier(),
                letter.enqueuedAt(),
                letter.lastTouched(),
                letter.cause().orElse(null),
                letter.diagnostics(),
                present((GenericTrackedDomainEventMessage<?>) letter.message(), row));
    }

    private EventMessage<?> present(GenericTrackedDomainEventMessage<?> event, ResultSet row) throws SQLException {
        var stored = new GenericDomainEventEntry<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                event.getTimestamp(),
                row.getString(schema.payloadTypeColumn()),
                row.getString(schema.payloadRevisionColumn()),
                row.getBytes(schema.payloadColumn()),
                row.getBytes(schema.metaDataColumn()));
        var tracked = new TrackedDomainEventData<>(event.trackingToken(), stored);
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(tracked), serializer, upcasters)
                .findFirst()
                .orElseThrow();
    }
}
