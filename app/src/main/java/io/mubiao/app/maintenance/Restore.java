package io.mubiao.app.maintenance;

import io.mubiao.app.maintenance.Manifest.Content;
import io.mubiao.app.maintenance.Manifest.Schema;
import io.mubiao.app.maintenance.Manifest.Sequence;
import io.mubiao.app.maintenance.Manifest.Table;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.platform.SchemaMigration;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills an empty database from a backup: everything in one transaction, or nothing. */
final class Restore {

    private final Databases databases;
    private final Map<String, SchemaMigration> migrations;

    Restore(Databases databases, List<SchemaMigration> migrations) {
        this.databases = databases;
        this.migrations = migrations.stream().collect(Collectors.toMap(SchemaMigration::schema, Function.identity()));
    }

    void from(BackupFile backup) throws IOException, SQLException {
        backup.verify();
        var manifest = backup.manifest();
        manifest.schemas().forEach(this::mustBeKnown);
        try (var connection = databases.owner().getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            mustBeEmpty(new Catalog(jdbc));
            makeSchemas(manifest.schemas());
            connection.setAutoCommit(false);
            fill(connection, jdbc, backup);
            connection.commit();
        }
    }

    /** A backup of a newer version has what this one cannot understand. */
    private void mustBeKnown(Schema schema) {
        if (!migrations.containsKey(schema.name())) {
            throw new Refusal("备份中的 " + schema.name() + " 是本版本所没有的，请使用写出该备份的版本或更新的版本");
        }
    }

    private static void mustBeEmpty(Catalog catalog) {
        var filled = catalog.tables(catalog.schemas()).stream()
                .filter(table -> !catalog.isEmpty(table))
                .map(Table::qualified)
                .toList();
        if (!filled.isEmpty()) {
            throw new Refusal("数据库不是空的（" + filled.get(0) + " 中已有数据），恢复只向空数据库进行");
        }
    }

    /** As they were when the backup was made; the next start migrates them, and what is in them, further. */
    private void makeSchemas(List<Schema> schemas) {
        var versions = schemas.stream()
                .collect(Collectors.toMap(Schema::name, schema -> MigrationVersion.fromVersion(schema.version())));
        databases.migrate(
                versions.keySet().stream().map(migrations::get).toList(),
                migration -> versions.get(migration.schema()));
    }

    private static void fill(Connection connection, JdbcClient jdbc, BackupFile backup)
            throws IOException, SQLException {
        var manifest = backup.manifest();
        jdbc.sql("set local statement_timeout = 0").update();
        manifest.tables().forEach(content -> lock(jdbc, content.table()));
        mustBeEmpty(new Catalog(jdbc));
        for (var content : manifest.tables()) {
            fill(connection, content, backup);
        }
        manifest.sequences().forEach(sequence -> set(jdbc, sequence));
        // what was shown before knows nothing of these events
        Catalog.dropRebuilt(jdbc);
    }

    /** A program that starts meanwhile waits, and finds what was restored. */
    private static void lock(JdbcClient jdbc, Table table) {
        jdbc.sql("lock table " + table.qualified() + " in access exclusive mode")
                .update();
    }

    private static void fill(Connection connection, Content content, BackupFile backup)
            throws IOException, SQLException {
        var table = content.table();
        try (var rows = backup.open(content)) {
            long read = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.qualified() + " (" + table.columnList() + ") from stdin", rows);
            if (read != content.rows()) {
                throw new Refusal("备份已损坏：" + table.entry() + " 的行数与清单不符");
            }
        }
    }

    private static void set(JdbcClient jdbc, Sequence sequence) {
        jdbc.sql("select setval(format('%I.%I', :schema, :name)::regclass, :value, :called)")
                .paramSource(sequence)
                .query(Long.class)
                .single();
    }
}
