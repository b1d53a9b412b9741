package io.mubiao.benchmarks.stock;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The table of events, as its owner works on it while the program is not running. */
final class StoredEvents {

    private static final int CHUNK = 1 << 16;

    private static final String EVENTS = """
            select aggregate_id, sequence_number, aggregate_type, occurred_at, payload_type, payload_revision, payload,
                   metadata
            from event_store.domain_event
            """;

    private static final String COPY = """
            copy event_store.domain_event (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                                           payload_type, payload_revision, payload, metadata)
            from stdin
            """;

    /** With lives enough for any variety, and few enough to be kept. */
    private static final String SOME_SHEETS = """
            where aggregate_id in (select aggregate_id from event_store.domain_event
                                   where payload_type = 'SheetDrafted' order by global_index limit 20)
            """;

    /** As when an approval is given. */
    private static final String APPROVALS = """
            create temporary table approval on commit drop as
            select metadata::json ->> 'region' as region, metadata::json ->> 'actor' as approver, aggregate_id::uuid as sheet,
                   translate(regexp_replace(normalize(payload::json ->> 'approvalNumber', NFKC), '\\s+', '', 'g'),
                             '〔【(〕】)', '[[[]]]') as number
            from event_store.domain_event where payload_type = 'SheetApproved';
            insert into write_model.approval_number
            select distinct on (region, number) region, number, approver from approval on conflict do nothing;
            insert into write_model.approval_number_use
            select distinct region, number, sheet from approval on conflict do nothing
            """;

    private final Connection connection;

    StoredEvents(Connection connection) {
        this.connection = connection;
    }

    boolean isUsed() throws SQLException {
        return is("""
                select exists (select from pg_stat_activity
                               where datname = current_database() and application_name in ('requests', 'projections'))
                """);
    }

    boolean has(String stream) throws SQLException {
        return is("select exists (select from event_store.domain_event where aggregate_id = '" + stream + "')");
    }

    private boolean is(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    List<StoredEvent> unitEvents() {
        return events("where aggregate_type = 'Unit' order by global_index");
    }

    List<StoredEvent> someSheetEvents() {
        return events(SOME_SHEETS + " order by global_index");
    }

    private List<StoredEvent> events(String which) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(EVENTS + which)) {
            var events = new ArrayList<StoredEvent>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    /**
     * Lets what there is have happened earlier, the last of it at an instant: what is added behind it happened later.
     * Events are append-only for everybody but their owner, who does this to a database without a past.
     */
    void moveBefore(Instant instant) throws SQLException {
        execute("alter table event_store.domain_event disable trigger domain_event_is_append_only");
        try (var update = connection.prepareStatement("""
                update event_store.domain_event
                set occurred_at = occurred_at - (latest - ?) from (
                    select max(occurred_at) as latest from event_store.domain_event) present
                """)) {
            update.setTimestamp(1, Timestamp.from(instant));
            update.executeUpdate();
        }
        execute("alter table event_store.domain_event enable always trigger domain_event_is_append_only");
    }

    /** What else the program keeps beside its events; read models are made anew at its next start. */
    void finish() throws SQLException {
        execute(APPROVALS);
        execute("drop schema if exists read_model, read_model_next cascade");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Writer writer() throws SQLException {
        return new Writer(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
    }

    /** Rows on their way into the table. */
    static final class Writer {

        private final CopyIn copy;
        private final StringBuilder rows = new StringBuilder();

        private Writer(CopyIn copy) {
            this.copy = copy;
        }

        /** A value that needs no escape. */
        Writer value(String value) {
            rows.append(value).append('\t');
            return this;
        }

        void text(Stencil escaped, Stencil.Filling filling) {
            escaped.fill(filling, rows);
            rows.append('\t');
        }

        /** The last value of a row. */
        void last(Stencil escaped, Stencil.Filling filling) {
            escaped.fill(filling, rows);
            rows.append('\n');
            if (rows.length() > CHUNK) {
                send();
            }
        }

        private void send() {
            try {
                var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @return the number of rows */
        long finish() throws SQLException {
            send();
            return copy.endCopy();
        }
    }
}
