package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;

import io.mubiao.command.CommandSideApplication;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.sheet.SheetId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command side on the PostgreSQL of all ITs of this module. Two of them stand for two processes. */
final class Node {

    private static final EmbeddedPostgres POSTGRES = postgres();

    static final Node FIRST = new Node();
    static final Node SECOND = new Node();

    private final StatementLog log = new StatementLog();
    private final ConfigurableApplicationContext context;

    static {
        FIRST.register(0, new UnitCreated(UNIT, "平罗县商务和投资促进局本级", UnitKind.UNIT, REGION, BUREAU));
        FIRST.register(0, new UnitCreated(BUREAU, "平罗县商务和投资促进局", UnitKind.BUREAU, REGION, null));
        FIRST.register(1, new FinanceOfficeAssigned(BUREAU, OFFICE));
    }

    private Node() {
        context = new SpringApplicationBuilder(CommandSideApplication.class)
                .initializers(created -> created.getBeanFactory().addBeanPostProcessor(log))
                .run(
                        "--spring.config.name=shared,command-side",
                        "--server.port=0",
                        "--mubiao.database.url=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
                        "--mubiao.database.username=postgres",
                        "--mubiao.findings.block=false");
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetVersion handle(SheetCommand command) {
        return context.getBean(CommandDispatcher.class).handle(command);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What the database was asked meanwhile. */
    List<String> statementsOf(Runnable work) {
        log.statements().clear();
        work.run();
        return List.copyOf(log.statements());
    }

    /** Lets something happen to a unit, as identity would. */
    void register(long sequence, UnitEvent event) {
        publish(event("Unit", Unit.stream(event.unit()), sequence, event));
    }

    /** Appends events without asking anybody. */
    void publish(DomainEventMessage<?>... events) {
        bean(EventStore.class).publish(events);
    }

    static DomainEventMessage<?> event(String type, String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>(
                type, stream, sequence, event, Trace.metaData(Actor.system(REGION), Role.ADMIN));
    }

    /** Keeps whoever begins the sheet waiting until the transaction ends. */
    static Connection beginUncommitted(SheetId sheet) throws SQLException {
        var connection = POSTGRES.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("""
                insert into event_store.domain_event (event_id, aggregate_id, sequence_number, occurred_at,
                    payload_type, payload_revision, payload, metadata)
                values (gen_random_uuid(), ?, 0, now(), 'SheetDiscarded', '1', '{}', '{}')
                """)) {
            statement.setString(1, sheet.toString());
            statement.executeUpdate();
        }
        return connection;
    }

    /** The database as its owner sees it. */
    static JdbcClient database() {
        return JdbcClient.create(POSTGRES.getPostgresDatabase());
    }
}
