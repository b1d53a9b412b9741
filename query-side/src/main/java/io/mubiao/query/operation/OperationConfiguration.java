package io.mubiao.query.operation;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.deadletter.DeadLetters;
import io.mubiao.query.monitoring.ProgressWatch;
import io.mubiao.query.monitoring.Reconciliation;
import io.mubiao.query.projection.OneProcess;
import io.mubiao.query.rebuild.RebuildReader;
import io.mubiao.query.rebuild.Rebuilding;
import io.mubiao.shared.platform.Databases;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What obeys administrators, and what operators ask without the page. */
@Configuration
class OperationConfiguration {

    @Bean
    ProjectionsEndpoint projectionsEndpoint(
            ProgressWatch watch,
            DeadLetters deadLetters,
            Reconciliation reconciliation,
            RebuildReader rebuilds,
            EventProcessingConfiguration processing) {
        return new ProjectionsEndpoint(watch, deadLetters, reconciliation, rebuilds, processing);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RequestedOperations requestedOperations(
            @Qualifier(PROJECTIONS) JdbcClient jdbc,
            Databases databases,
            EventStore store,
            Rebuilding rebuilding,
            DeadLetters letters,
            ProgressWatch progress,
            EventProcessingConfiguration processing) {
        return new RequestedOperations(
                jdbc, new OneProcess(databases), store, rebuilding, letters, progress, processing);
    }
}
