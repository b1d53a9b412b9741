package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.ReadModelConfiguration;
import io.mubiao.query.projection.TakeOver;
import io.mubiao.shared.platform.Databases;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema in which the new tables stand until they take the old ones' place. All of it is done as its owner. */
final class NextSchema {

    /** What a table's keys and indexes are made with, keys first. */
    private static final String NOTE_INDEXES = """
            insert into %1$s.rebuild_index (number, statement)
            select row_number() over (order by kind, name), statement
            from (select 0 as kind, conname::text as name,
                         format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname,
                                pg_get_constraintdef(oid)) as statement
                  from pg_constraint
                  where connamespace = '%1$s'::regnamespace and contype in ('p', 'u')
                    and conrelid::regclass::text = any(?)
                  union all
                  select 1, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
                  from pg_index
                  where indrelid::regclass::text = any(?)
                    and not exists (select from pg_constraint where conindid = indexrelid)) made
            """.formatted(NEXT_READ_MODEL);

    private static final String TAKE_OFF = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname)
            from pg_constraint
            where connamespace = '%1$s'::regnamespace and contype in ('p', 'u') and conrelid::regclass::text = any(?)
            union all
            select format('drop index %%s', indexrelid::regclass)
            from pg_index
            where indrelid::regclass::text = any(?)
              and not exists (select from pg_constraint where conindid = indexrelid)
            """.formatted(NEXT_READ_MODEL);

    private final Databases databases;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    NextSchema(Databases databases) {
        var source = databases.owner();
        this.databases = databases;
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Makes all tables, empty, and takes keys and indexes off those that are loaded. There may be none to replace. */
    void create(List<Projection> projections) {
        drop();
        if (!exists(READ_MODEL)) {
            migrate(READ_MODEL);
        }
        migrate(NEXT_READ_MODEL);
        var loaded = projections.stream()
                .flatMap(projection -> projection.loaded().stream())
                .map(table -> NEXT_READ_MODEL + "." + table)
                .toArray(String[]::new);
        owner.sql(NOTE_INDEXES).params(loaded, loaded).update();
        owner.sql(TAKE_OFF)
                .params(loaded, loaded)
                .query(String.class)
                .list()
                .forEach(off -> owner.sql(off).update());
    }

    private boolean exists(String schema) {
        return owner.sql("select exists (select from pg_namespace where nspname = ?)")
                .param(schema)
                .query(Boolean.class)
                .single();
    }

    private void migrate(String schema) {
        databases.migrate(List.of(ReadModelConfiguration.migrationOf(schema)), migration -> MigrationVersion.LATEST);
    }

    /** Puts on what was taken off, one after the other; a process that goes on later begins where this one ended. */
    void index() {
        owner.sql("select number, statement from %s.rebuild_index where made_at is null order by number"
                        .formatted(NEXT_READ_MODEL))
                .query(Index.class)
                .list()
                .forEach(this::make);
        owner.sql("select format('analyze %I.%I', schemaname, tablename) from pg_tables where schemaname = ?")
                .param(NEXT_READ_MODEL)
                .query(String.class)
                .list()
                .forEach(analyze -> owner.sql(analyze).update());
    }

    private record Index(int number, String statement) {}

    private void make(Index index) {
        transaction.executeWithoutResult(status -> {
            owner.sql("set local maintenance_work_mem = '256MB'").update();
            owner.sql(index.statement()).update();
            owner.sql("update %s.rebuild_index set made_at = clock_timestamp() where number = ?"
                            .formatted(NEXT_READ_MODEL))
                    .param(index.number())
                    .update();
        });
    }

    /** Lets nobody move a position, and thereby commit a row, as long as the work takes; it is done by the owner. */
    void atRest(Consumer<JdbcClient> work) {
        transaction.executeWithoutResult(status -> {
            owner.sql("set local lock_timeout = '20s'").update();
            owner.sql("lock table %s.token_entry in share mode".formatted(READ_MODEL))
                    .update();
            work.accept(owner);
        });
    }

    /** Lets the new tables take the old ones' place. */
    void swap(JdbcClient atRest) {
        TakeOver.swap(atRest);
    }

    void dropReplaced() {
        TakeOver.dropReplaced(owner);
    }

    void drop() {
        owner.sql("drop schema if exists %s cascade".formatted(NEXT_READ_MODEL)).update();
    }
}
