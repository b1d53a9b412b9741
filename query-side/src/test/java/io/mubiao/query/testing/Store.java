package io.mubiao.query.testing;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.sheet.SheetId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command side's part: puts events into the store. */
@TestComponent
public class Store {

    private final EventStore events;
    private final PresentAccounts accounts;
    private final Serializer serializer;
    private final DataSource owner = QuerySideEnvironment.POSTGRES.getPostgresDatabase();

    Store(EventStore events, PresentAccounts accounts, Serializer serializer) {
        this.events = events;
        this.accounts = accounts;
        this.serializer = serializer;
    }

    public SheetLife sheet(Cast cast) {
        return new SheetLife(this, cast, SheetLife.newId());
    }

    public SheetLife sheet(Cast cast, SheetId id) {
        return new SheetLife(this, cast, id);
    }

    public void append(DomainEventMessage<?>... messages) {
        events.publish(Arrays.asList(messages));
        if (Arrays.stream(messages).anyMatch(message -> message.getPayload() instanceof UnitEvent)) {
            accounts.refresh(); // as in the process that renames a unit
        }
    }

    /** Appends an event of something other than a sheet. */
    public void append(String stream, long sequence, Object event, Actor actor) {
        append(message(stream, sequence, event, actor));
    }

    /** An event of something other than a sheet. */
    public static DomainEventMessage<?> message(String stream, long sequence, Object event, Actor actor) {
        return new GenericDomainEventMessage<>(
                aggregate(event), stream, sequence, event, Trace.metaData(actor, Role.ADMIN));
    }

    private static String aggregate(Object event) {
        return event instanceof AccountEvent
                ? "Account"
                : event instanceof UnitEvent ? "Unit" : event instanceof DeputyEvent ? "DeputyBook" : "Other";
    }

    /** Appends an event of something other than a sheet, as of an instant. */
    public void append(String stream, long sequence, Object event, Actor actor, Instant at) {
        append(new GenericDomainEventMessage<>(
                aggregate(event),
                stream,
                sequence,
                event,
                Trace.metaData(actor, Role.ADMIN),
                UUID.randomUUID().toString(),
                at));
    }

    /** Enters a unit into the register. */
    public void enter(Cast cast, UnitId unit, String name, UnitKind kind, UnitId parent) {
        append(Unit.stream(unit), 0, new UnitCreated(unit, name, kind, cast.region, parent), cast.admin);
    }

    /** Asks the database as its owner. */
    public JdbcClient asOwner() {
        return JdbcClient.create(owner);
    }

    public DataSource owner() {
        return owner;
    }

    /** Inserts an event by hand, in a transaction that the caller ends. */
    public Connection insertUncommitted(DomainEventMessage<?> message) throws SQLException {
        var connection = owner.getConnection();
        connection.setAutoCommit(false);
        insert(
                connection,
                message,
                serializer
                        .serialize(message.getPayload(), String.class)
                        .getType()
                        .getName());
        return connection;
    }

    /** Inserts an event under a stored type of one's choice. */
    public void insertAs(DomainEventMessage<?> message, String storedType) {
        try (var connection = owner.getConnection()) {
            insert(connection, message, storedType);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inserts an event whose payload is cut off. */
    public void insertBroken(DomainEventMessage<?> message) {
        var type = serializer
                .serialize(message.getPayload(), String.class)
                .getType()
                .getName();
        try (var connection = owner.getConnection()) {
            insert(connection, message, type, "{\"sheet\":");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection, DomainEventMessage<?> message, String type) throws SQLException {
        insert(
                connection,
                message,
                type,
                serializer.serialize(message.getPayload(), String.class).getData());
    }

    private void insert(Connection connection, DomainEventMessage<?> message, String type, String payload)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into event_store.domain_event
                    (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at, payload_type,
                     payload_revision, payload, metadata)
                values (?, ?, ?, ?, ?::timestamptz, ?, '1', ?, ?)
                """)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, message.getAggregateIdentifier());
            statement.setLong(3, message.getSequenceNumber());
            statement.setString(4, message.getType());
            statement.setString(5, message.getTimestamp().toString());
            statement.setString(6, type);
            statement.setString(7, payload);
            statement.setString(
                    8, serializer.serialize(message.getMetaData(), String.class).getData());
            statement.executeUpdate();
        }
    }
}
