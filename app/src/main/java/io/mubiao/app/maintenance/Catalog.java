package io.mubiao.app.maintenance;

import io.mubiao.app.maintenance.Manifest.Schema;
import io.mubiao.app.maintenance.Manifest.Sequence;
import io.mubiao.app.maintenance.Manifest.Table;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which schemas, tables and sequences of ours a database has. Ours is what has a history of migrations. */
final class Catalog {

    /** Made anew from the events, as is what may be in the making beside it. */
    static final String REBUILT = "read_model";

    private static final String SCHEMAS = """
            select table_schema from information_schema.tables
            where table_name = 'flyway_schema_history' and not starts_with(table_schema, ?)
            order by 1
            """;

    private static final String TABLES = """
            with recursive
            ours as (
                select c.oid, n.nspname, c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname <> 'flyway_schema_history'),
            reference as (
                select distinct conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid),
            place (oid, steps) as (
                select oid, 0 from ours
                union
                select reference.conrelid, place.steps + 1
                from place join reference on reference.confrelid = place.oid
                where place.steps < 100)
            select nspname, relname,
                   array(select quote_ident(attname) from pg_attribute
                         where attrelid = ours.oid and attnum > 0 and not attisdropped and attgenerated = ''
                         order by attnum) as columns
            from ours
            order by (select max(steps) from place where place.oid = ours.oid), 1, 2
            """;

    private static final String SEQUENCES = """
            select schemaname as schema, sequencename as name,
                   coalesce(last_value, start_value) as value, last_value is not null as called
            from pg_sequences
            where schemaname = any(?)
            order by 1, 2
            """;

    private static final String REBUILT_SCHEMAS =
            "select quote_ident(nspname) from pg_namespace where starts_with(nspname, ?)";

    private final JdbcClient jdbc;

    Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void dropRebuilt(JdbcClient owner) {
        owner.sql(REBUILT_SCHEMAS)
                .param(REBUILT)
                .query(String.class)
                .list()
                .forEach(schema ->
                        owner.sql("drop schema " + schema + " cascade").update());
    }

    List<Schema> schemas() {
        return jdbc.sql(SCHEMAS).param(REBUILT).query(String.class).list().stream()
                .map(name -> new Schema(name, version(name)))
                .toList();
    }

    List<Table> tables(List<Schema> schemas) {
        return jdbc.sql(TABLES).param(names(schemas)).query(Catalog::table).list();
    }

    List<Sequence> sequences(List<Schema> schemas) {
        return jdbc.sql(SEQUENCES).param(names(schemas)).query(Sequence.class).list();
    }

    boolean isEmpty(Table table) {
        return !jdbc.sql("select exists (select from " + table.qualified() + ")")
                .query(Boolean.class)
                .single();
    }

    private String version(String schema) {
        return jdbc.sql("select version from \"" + schema + "\".flyway_schema_history"
                        + " where success and version is not null order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    private static String[] names(List<Schema> schemas) {
        return schemas.stream().map(Schema::name).toArray(String[]::new);
    }

    private static Table table(ResultSet row, int number) throws SQLException {
        Array columns = row.getArray("columns");
        return new Table(
                row.getString("nspname"), row.getString("relname"), Arrays.asList((String[]) columns.getArray()));
    }
}
