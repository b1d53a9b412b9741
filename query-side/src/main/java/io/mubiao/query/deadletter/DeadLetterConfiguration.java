package io.mubiao.query.deadletter;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.projection.Projection;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dead-letter queue for each projection. */
@Configuration
public class DeadLetterConfiguration {

    @Bean
    DeadLetters deadLetters(@Qualifier(PROJECTIONS) JdbcClient jdbc) {
        return new DeadLetters(jdbc);
    }

    @Bean
    LetterQueues letterQueues(
            @Qualifier(PROJECTIONS) ConnectionProvider connections,
            @Qualifier(PROJECTIONS) TransactionManager transactions,
            Serializer serializer,
            EventUpcasterChain upcasters) {
        return new LetterQueues(connections, transactions, serializer, upcasters);
    }

    @Bean
    ConfigurerModule projectionDeadLetters(List<Projection> projections, LetterQueues queues) {
        return configurer -> configurer.eventProcessing(processing -> projections.forEach(projection -> {
            var group = projection.group();
            processing.registerDeadLetterQueue(group, configuration -> queues.of(group));
            rememberStreamsWithoutLetters(processing, group);
            processing.registerDeadLetterPolicy(group, configuration -> DeadLetterConfiguration::decide);
        }));
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
