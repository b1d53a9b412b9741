package io.mubiao.query.projection;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;
import static io.mubiao.shared.platform.DatabaseConfiguration.PROBES;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One processor per projection, each with a position of its own. */
@Configuration
public class ProjectionConfiguration {

    /** A position that rests on events nobody handles is stored this often; what the lag is measured by. */
    private static final long STORE_POSITION_MILLIS = 1_000;

    @Bean(initMethod = "start", destroyMethod = "close")
    HeadWatch headWatch(
            @Qualifier(PROJECTIONS) JdbcClient jdbc, SharedReading reading, ProjectionProperties properties) {
        return new HeadWatch(jdbc, reading, properties.watchInterval());
    }

    @Bean
    SharedReading sharedReading(EventStorageEngine engine) {
        return new SharedReading(engine);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROJECTIONS)
    StreamableMessageSource<TrackedEventMessage<?>> projectionsSource(
            EventStorageEngine engine, SharedReading reading) {
        return new WakeableSource(engine, reading);
    }

    @Bean
    Nodes nodes(@Qualifier(PROBES) JdbcClient jdbc, NodeName name, List<Projection> projections) {
        return new Nodes(jdbc, name, projections.stream().map(Projection::group).toList());
    }

    @Bean
    ConfigurerModule presence(Nodes nodes) {
        return configurer -> configurer.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, nodes::start);
    }

    @Bean
    ConfigurerModule projectionProcessors(
            List<Projection> projections,
            @Qualifier(PROJECTIONS) StreamableMessageSource<TrackedEventMessage<?>> source,
            @Qualifier(PROJECTIONS) TransactionManager transactions,
            TokenStore tokens,
            Nodes nodes,
            ProjectionProperties properties) {
        return configurer -> configurer.eventProcessing(processing -> projections.forEach(projection -> processing
                .registerTokenStore(projection.group(), configuration -> tokens)
                .registerTransactionManager(projection.group(), configuration -> transactions)
                .registerSequencingPolicy(projection.group(), configuration -> new PerStream())
                .registerPooledStreamingEventProcessor(
                        projection.group(),
                        configuration -> source,
                        (configuration, builder) -> processor(builder, nodes, properties))));
    }

    private static PooledStreamingEventProcessor.Builder processor(
            PooledStreamingEventProcessor.Builder builder, Nodes nodes, ProjectionProperties properties) {
        return builder.batchSize(properties.batchSize())
                .initialSegmentCount(1)
                .maxSegmentProvider(nodes)
                .tokenClaimInterval(Nodes.BEAT.toMillis())
                .initialToken(StreamableMessageSource::createTailToken)
                .claimExtensionThreshold(STORE_POSITION_MILLIS)
                .enableCoordinatorClaimExtension();
    }
}
