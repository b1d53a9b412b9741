package io.mubiao.shared.platform.journal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries, one statement for as many as there are. There is no other statement: the role may only insert. */
@Component
class JournalTable {

    private static final String INSERT = """
            insert into journal.access_entry
                (at, action, outcome, reason, status, account, name, unit, region, credential, address, node,
                 request_id, method, path, sheet, target, parameters)
            select * from unnest(
                ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
            """;

    private static final List<Function<AccessEntry, @Nullable Object>> COLUMNS = List.of(
            AccessEntry::at,
            AccessEntry::action,
            AccessEntry::outcome,
            AccessEntry::reason,
            AccessEntry::status,
            entry -> entry.caller().account(),
            entry -> entry.caller().name(),
            entry -> entry.caller().unit(),
            entry -> entry.caller().region(),
            entry -> entry.caller().credential(),
            AccessEntry::address,
            AccessEntry::node,
            AccessEntry::requestId,
            AccessEntry::method,
            AccessEntry::path,
            AccessEntry::sheet,
            AccessEntry::target,
            AccessEntry::parameters);

    private final JdbcClient jdbc;

    JournalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<AccessEntry> entries) {
        jdbc.sql(INSERT)
                .params(COLUMNS.stream().map(column -> texts(entries, column)).toList())
                .update();
    }

    private static Object texts(List<AccessEntry> entries, Function<AccessEntry, @Nullable Object> column) {
        return entries.stream().map(column).map(JournalTable::text).toArray(String[]::new);
    }

    /** Without the one character that PostgreSQL cannot keep. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString().replace("\0", "");
    }
}
