package io.mubiao.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the server says of the table of events without reading one: what it counted, and what its catalogue has, each
 * row of it with the transaction that wrote it. A guard that is switched off and on again in one transaction has another
 * one.
 *
 * @param store server and database
 * @param countersReset when the counters of the database began anew; null: never
 * @param inserted since then; rows that were rolled back are counted, too
 * @param guards what keeps events from being changed, a line each
 */
record TableLook(
        String store,
        @Nullable String countersReset,
        long inserted,
        long changed,
        long deleted,
        long fileNode,
        String guards) {

    /**
     * Grants are made again at every start, so the table's own row is not taken by its transaction but by what it says.
     * Functions of the same name elsewhere do not matter: the trigger names its own.
     */
    private static final String NOW = """
        select (select system_identifier from pg_control_system()) || '/' || database.oid as store,
            (select stats_reset::text from pg_stat_database where datid = database.oid) as counters_reset,
            pg_stat_get_tuples_inserted(events.oid) as inserted,
            pg_stat_get_tuples_updated(events.oid) as changed,
            pg_stat_get_tuples_deleted(events.oid) as deleted,
            pg_relation_filenode(events.oid)::bigint as file_node,
            concat_ws(E'\\n',
                concat_ws(' ', 'table', events.oid, 'of', events.relowner::regrole, events.relpersistence,
                    events.relrowsecurity, events.relacl),
                (select string_agg(concat_ws(' ', 'trigger', tgname, tgenabled, tgtype, tgfoid, 'written by', xmin),
                        E'\\n' order by tgname)
                    from pg_trigger where tgrelid = events.oid),
                (select string_agg(concat_ws(' ', 'function', proname, oid, 'written by', xmin), E'\\n' order by oid)
                    from pg_proc where oid in (select tgfoid from pg_trigger where tgrelid = events.oid)
                        or oid = to_regproc('event_store.refuse_change')),
                (select string_agg(concat_ws(' ', 'rule', rulename, 'written by', xmin), E'\\n' order by rulename)
                    from pg_rewrite where ev_class = events.oid),
                (select string_agg(concat_ws(' ', 'column', attname, atttypid::regtype, atttypmod, attnotnull,
                        attidentity, attgenerated), E'\\n' order by attnum)
                    from pg_attribute where attrelid = events.oid and attnum > 0),
                (select string_agg(concat_ws(' ', 'extension', extname, extversion), E'\\n' order by extname)
                    from pg_extension)) as guards
        from pg_class events, pg_database database
        where events.oid = 'event_store.domain_event'::regclass and database.datname = current_database()
        """;

    private static final String BASELINE = "select * from ledger.baseline order by id desc limit 1";

    private static final String KEEP = """
        insert into ledger.baseline (reason, store, counters_reset, inserted, changed, deleted, file_node, guards)
        values (:reason, :store, :countersReset, :inserted, :changed, :deleted, :fileNode, :guards)
        """;

    static TableLook now(JdbcClient jdbc) {
        return jdbc.sql(NOW).query(TableLook::look).single();
    }

    /** What a look is compared with; null before the first one. */
    static @Nullable TableLook baseline(JdbcClient jdbc) {
        return jdbc.sql(BASELINE).query(TableLook::look).optional().orElse(null);
    }

    /** From now on others are compared with this one. */
    void keep(JdbcClient jdbc, String reason) {
        jdbc.sql(KEEP)
                .param("reason", reason)
                .param("store", store)
                .param("countersReset", countersReset, Types.VARCHAR)
                .param("inserted", inserted)
                .param("changed", changed)
                .param("deleted", deleted)
                .param("fileNode", fileNode)
                .param("guards", guards)
                .update();
    }

    private static TableLook look(ResultSet row, int number) throws SQLException {
        return new TableLook(
                row.getString("store"),
                row.getString("counters_reset"),
                row.getLong("inserted"),
                row.getLong("changed"),
                row.getLong("deleted"),
                row.getLong("file_node"),
                row.getString("guards"));
    }

    /** Whether its counters count from the same beginning. */
    boolean continues(TableLook earlier) {
        return store.equals(earlier.store)
                && Objects.equals(countersReset, earlier.countersReset)
                && inserted >= earlier.inserted
                && changed >= earlier.changed
                && deleted >= earlier.deleted;
    }

    /** The guards that are not as they were: first those of before, then those of now. */
    List<String> guardsSince(TableLook earlier) {
        var before = List.of(earlier.guards.split("\n"));
        var now = List.of(guards.split("\n"));
        return Stream.concat(
                        missingIn(Set.copyOf(now), before).map(line -> "- " + line),
                        missingIn(Set.copyOf(before), now).map(line -> "+ " + line))
                .toList();
    }

    private static Stream<String> missingIn(Set<String> others, List<String> lines) {
        return lines.stream().filter(line -> !others.contains(line));
    }
}
