package io.mubiao.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections follow the event store.
 *
 * @param pool connections for projections, apart from those for requests
 * @param batchSize the most events per transaction
 * @param watchInterval how often the head of the event store is looked at; bounds the delay of what is shown
 * @param maxLag how old the oldest event not yet shown may be for the process to count as ready
 * @param stalledAfter how long a position may rest while the head moves before the projection counts as stuck
 */
@ConfigurationProperties("mubiao.projections")
public record ProjectionProperties(
        @DefaultValue("8") int pool,
        @DefaultValue("1000") int batchSize,
        @DefaultValue("20ms") Duration watchInterval,
        @DefaultValue("5s") Duration maxLag,
        @DefaultValue("30s") Duration stalledAfter) {}
