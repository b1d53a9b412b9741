package io.mubiao.query.monitoring;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;
import static io.mubiao.shared.platform.DatabaseConfiguration.PROBES;

import io.mubiao.query.deadletter.DeadLetters;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.ProjectionProperties;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What watches over the projections and tells: health, metrics, reconciliation, the operator's endpoint. */
@Configuration
@EnableScheduling
public class MonitoringConfiguration {

    @Bean
    ProgressWatch progressWatch(
            @Qualifier(PROBES) JdbcClient jdbc, List<Projection> projections, ProjectionProperties properties) {
        return new ProgressWatch(jdbc, projections, properties.stalledAfter());
    }

    @Bean
    Reconciliation reconciliation(
            @Qualifier(PROJECTIONS) JdbcClient jdbc, List<Projection> projections, ProgressWatch watch) {
        return new Reconciliation(jdbc, projections, watch);
    }

    @Bean("projections")
    ProjectionHealth followingHealth(ProgressWatch watch, ProjectionProperties properties) {
        return new ProjectionHealth(watch, properties.maxLag());
    }

    @Bean("completeness")
    CompletenessHealth completenessHealth(DeadLetters deadLetters, Reconciliation reconciliation) {
        return new CompletenessHealth(deadLetters, reconciliation);
    }

    @Bean
    ProjectionMetrics followingMetrics(ProgressWatch watch, DeadLetters deadLetters, Reconciliation reconciliation) {
        return new ProjectionMetrics(watch, deadLetters, reconciliation);
    }

    /** A framework that found no bean of ours would keep events or positions in memory without a word. */
    @Bean
    SmartInitializingSingleton durableBeans(EventStorageEngine engine, TokenStore tokens) {
        return () -> {
            if (!(engine instanceof JdbcEventStorageEngine) || !(tokens instanceof JdbcTokenStore)) {
                throw new IllegalStateException("events or positions would not survive: " + engine + ", " + tokens);
            }
        };
    }
}
