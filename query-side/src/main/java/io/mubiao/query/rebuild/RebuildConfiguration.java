package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.deadletter.LetterQueues;
import io.mubiao.query.projection.OneProcess;
import io.mubiao.query.projection.Projection;
import io.mubiao.shared.platform.Databases;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What makes read models anew. */
@Configuration
public class RebuildConfiguration {

    /** More would leave nothing to those who work meanwhile. */
    private static final int MOST_LOADERS = 4;

    @Bean
    RebuildTable rebuildTable(@Qualifier(PROJECTIONS) JdbcClient jdbc, Serializer serializer) {
        return new RebuildTable(jdbc, serializer);
    }

    @Bean
    RebuildReader rebuildReader(RebuildTable table) {
        return new RebuildReader(table);
    }

    @Bean
    Rebuilding rebuilding(
            Databases databases,
            RebuildTable table,
            @Qualifier(PROJECTIONS) DataSource dataSource,
            EventStorageEngine engine,
            Serializer serializer,
            EventUpcasterChain upcasters,
            List<Projection> projections,
            LetterQueues queues) {
        var inNewTables = new InNewTables(dataSource);
        var schema = new NextSchema(databases);
        var letters = new Letters(queues::of);
        var follower = new Follower(inNewTables, engine, serializer, letters);
        var loader =
                new SliceLoader(inNewTables, table, new StoredStreams(serializer, upcasters), projections, letters);
        var comparison = new Comparison(databases.owner(), schema, follower, projections);
        int loaders = Math.min(Runtime.getRuntime().availableProcessors(), MOST_LOADERS);
        return new Rebuilding(
                new OneProcess(databases),
                JdbcClient.create(databases.owner()),
                inNewTables,
                table,
                schema,
                loader,
                follower,
                comparison,
                projections,
                Executors.newFixedThreadPool(loaders, new AxonThreadFactory("rebuild-loader")),
                loaders);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RebuildWorker rebuildWorker(Rebuilding rebuilding) {
        return new RebuildWorker(rebuilding);
    }
}
