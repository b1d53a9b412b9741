package io.mubiao.shared.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.Units;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.DefaultSnapshotterSpanFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.tracing.NoOpSpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event store, bean by bean. Nothing is left to Axon's auto-configuration, which does not know Spring Boot 4's
 * order of data sources and would otherwise fall back to memory without a word.
 */
@Configuration
public class EventStoreConfiguration {

    /** A sheet seldom has as many events; one that has is loaded from its last snapshot. */
    private static final int EVENTS_PER_SNAPSHOT = 50;

    static {
        // the store keeps milliseconds: what is decided live must equal what is read back
        GenericEventMessage.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @Primary
    StoredTypeSerializer serializer(ObjectProvider<StoredType> snapshots) {
        return new StoredTypeSerializer(
                Stream.concat(EventTypes.ALL.stream(), snapshots.stream()).toList());
    }

    /** That of the transaction at hand; without one, a connection for the one statement. */
    @Bean
    @Primary
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    @Primary
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new DuplicateKeys();
    }

    /** How events of older versions are led to what this one knows, wherever they are read. */
    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain(FieldUpcaster.ALL);
    }

    @Bean(destroyMethod = "close")
    GroupCommit groupCommit(DataSource dataSource, MeterRegistry meters) {
        return new GroupCommit(dataSource, meters);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            StoredTypeSerializer serializer,
            EventUpcasterChain upcasters,
            PersistenceExceptionResolver duplicateKeys,
            ConnectionProvider connectionProvider,
            GroupCommit group) {
        var builder = PostgresEventStorageEngine.builder();
        builder.connectionProvider(connectionProvider)
                // reads join the transaction that is there and need none of their own
                .transactionManager(NoTransactionManager.INSTANCE)
                .schema(PostgresEventStorageEngine.SCHEMA)
                .dataType(String.class)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(duplicateKeys)
                .upcasterChain(upcasters)
                // Axon's revision filter never matches: ask the serializer instead
                .snapshotFilter(
                        snapshot -> serializer.isCurrent(snapshot.getPayload().getType()))
                .batchSize(1000);
        return new PostgresEventStorageEngine(builder, group);
    }

    @Bean(name = "eventBus", destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(PostgresEventStorageEngine engine) {
        return new BeginningFirst(engine, EVENTS_PER_SNAPSHOT);
    }

    /** All that is needed of Axon's tracing, which wraps every handler to record nothing and is left out. */
    @Bean
    SnapshotterSpanFactory snapshotterSpans() {
        return DefaultSnapshotterSpanFactory.builder()
                .spanFactory(NoOpSpanFactory.INSTANCE)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshotEvery(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    /** As Axon's own, but commands that say so run without a transaction. */
    @Bean
    CommandBus commandBus(TransactionManager transactions, List<CorrelationDataProvider> correlations) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CommandTransactions(transactions));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlations));
        return bus;
    }

    /** One mechanism against simultaneous decisions, the unique key of the events, works in one process and in many. */
    @Bean
    LockFactory noLocks() {
        return NullLockFactory.INSTANCE;
    }

    /**
     * Straight from the events: a register that lags could send a sheet to the wrong desk. From the first one on, since
     * the query side may not read snapshots.
     */
    @Bean
    Units units(EventStore events) {
        return new Units(unit -> Unit.of(events.readEvents(Unit.stream(unit), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(UnitEvent.class::cast)
                .toList()));
    }

    @Bean
    CorrelationDataProvider requestCorrelation() {
        return new SimpleCorrelationDataProvider(
                Trace.ADDRESS, Trace.REQUEST_ID, Trace.CALLER_REQUEST_ID, Trace.CREDENTIAL);
    }
}
