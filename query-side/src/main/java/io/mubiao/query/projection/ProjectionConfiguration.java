package io.mubiao.query.following;

import static io.mubiao.query.following.ReadModelConfiguration.PROJECTIONS;
import static io.mubiao.shared.platform.DatabaseConfiguration.PROBES;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One processor per projection, each with a position and a dead-letter queue of its own. */
@Configuration
public class FollowingConfiguration {

    /** A position that rests on events nobody handles is stored this often; what the lag is measured by. */
    private static final long STORE_POSITION_MILLIS = 1_000;

    @Bean(initMethod = "start", destroyMethod = "close")
    HeadWatch headWatch(
            @Qualifier(PROJECTIONS) JdbcClient jdbc, SharedReading reading, FollowingProperties properties) {
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
    DeadLetters deadLetters(@Qualifier(PROJECTIONS) JdbcClient jdbc) {
        return new DeadLetters(jdbc);
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
            FollowingProperties properties) {
        return configurer -> configurer.eventProcessing(processing -> projections.forEach(projection -> processing
                .registerTokenStore(projection.group(), configuration -> tokens)
                .registerTransactionManager(projection.group(), configuration -> transactions)
                .registerSequencingPolicy(projection.group(), configuration -> new PerStream())
                .registerPooledStreamingEventProcessor(
                        projection.group(),
                        configuration -> source,
                        (configuration, builder) -> processor(builder, nodes, properties))));
    }

    @Bean
    ConfigurerModule projectionDeadLetters(List<Projection> projections, LetterQueues queues) {
        return configurer -> configurer.eventProcessing(processing -> projections.forEach(projection -> {
            var group = projection.group();
            processing.registerDeadLetterQueue(group, configuration -> queues.of(group));
            rememberStreamsWithoutLetters(processing, group);
            processing.registerDeadLetterPolicy(group, configuration -> FollowingConfiguration::decide);
        }));
    }

    private static PooledStreamingEventProcessor.Builder processor(
            PooledStreamingEventProcessor.Builder builder, Nodes nodes, FollowingProperties properties) {
        return builder.batchSize(properties.batchSize())
                .initialSegmentCount(1)
                .maxSegmentProvider(nodes)
                .tokenClaimInterval(Nodes.BEAT.toMillis())
                .initialToken(StreamableMessageSource::createTailToken)
                .claimExtensionThreshold(STORE_POSITION_MILLIS)
                .enableCoordinatorClaimExtension();
    }

    /** Without it, every event asks the database whether an earlier one of its stream is a dead letter. */
    private static void rememberStreamsWithoutLetters(EventProcessingConfigurer processing, String group) {
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                group, (configuration, builder) -> enableCache(builder));
    }

    private static DeadLetteringEventHandlerInvoker.Builder enableCache(
            DeadLetteringEventHandlerInvoker.Builder builder) {
        return builder.enableSequenceIdentifierCache();
    }

    /** A database out of reach is no fault of the event: the batch is tried again as a whole. */
    private static EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof DataAccessException outOfReach) {
            throw outOfReach;
        }
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }
}
