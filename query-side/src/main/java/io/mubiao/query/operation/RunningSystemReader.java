package io.mubiao.query.operation;

import static io.mubiao.shared.platform.DatabaseConfiguration.PROBES;

import io.mubiao.query.deadletter.DeadLetters;
import io.mubiao.query.monitoring.ProgressWatch;
import io.mubiao.query.monitoring.Reconciliation;
import io.mubiao.query.operation.RunningSystem.DatabaseSize;
import io.mubiao.query.rebuild.RebuildReader;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the running system. */
@Component
class RunningSystemReader {

    /** Sizes from the catalogue; the events as they were counted last. */
    private static final String SCHEMAS = """
            select nspname as name, sum(pg_total_relation_size(pg_class.oid))::bigint as bytes
            from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
            group by nspname
            """;

    private final JdbcClient jdbc;
    private final ProgressWatch progress;
    private final DeadLetters letters;
    private final Reconciliation reconciliation;
    private final RebuildReader rebuilds;

    RunningSystemReader(
            @Qualifier(PROBES) JdbcClient jdbc,
            ProgressWatch progress,
            DeadLetters letters,
            Reconciliation reconciliation,
            RebuildReader rebuilds) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.letters = letters;
        this.reconciliation = reconciliation;
        this.rebuilds = rebuilds;
    }

    RunningSystem look() {
        return new RunningSystem(
                progress.look(),
                letters.first(),
                reconciliation.differences(),
                rebuilds.next(),
                rebuilds.last(),
                databaseSize());
    }

    private DatabaseSize databaseSize() {
        Map<String, Long> schemas = new TreeMap<>();
        jdbc.sql(SCHEMAS)
                .query((row, number) -> schemas.put(row.getString(1), row.getLong(2)))
                .list();
        return new DatabaseSize(
                jdbc.sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single(),
                jdbc.sql("select coalesce(max(global_index), 0) from event_store.domain_event")
                        .query(Long.class)
                        .single(),
                schemas);
    }
}
