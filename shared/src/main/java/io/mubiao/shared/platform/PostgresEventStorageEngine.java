package io.mubiao.shared.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine on the tables of this product: JSON as text, times as {@code timestamptz}. Events that are appended
 * in a transaction are stored in it; those that are not share a statement and a commit with others.
 */
final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event_store.domain_event")
            .snapshotTable("write_model.snapshot")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("aggregate_type")
            .timestampColumn("occurred_at")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private final GroupCommit group;

    PostgresEventStorageEngine(Builder builder, GroupCommit group) {
        super(builder);
        this.group = group;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            if (!store(Append.of(events, Premises.toCheck(), serializer))) {
                throw new SQLException("another decision was stored first", DuplicateKeys.UNIQUE_VIOLATION);
            }
        } catch (SQLException e) {
            handlePersistenceException(e, events.get(0));
        }
    }

    private boolean store(Append append) throws SQLException {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return group.append(append);
        }
        var connection = getConnection();
        try {
            return append.isWhole(AppendStatement.execute(connection, List.of(append)));
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }

    /** The first events of a stream, at most so many. */
    List<? extends DomainEventData<?>> readBeginning(String stream, int most) {
        return fetchDomainEvents(stream, 0, most);
    }

    DomainEventStream deserialized(List<? extends DomainEventData<?>> events) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(events.stream(), getEventSerializer(), upcasterChain);
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp) throws SQLException {
        statement.setObject(position, timestamp.atOffset(ZoneOffset.UTC));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
