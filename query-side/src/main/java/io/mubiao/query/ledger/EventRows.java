package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Rows of the event store exactly as they are stored: nothing is converted, and a broken payload is a text like others. */
final class EventRows {

    static final String COLUMNS = """
        global_index, event_id, aggregate_type, aggregate_id, sequence_number, occurred_at, payload_type,
        payload_revision, payload, metadata
        """;

    private EventRows() {}

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("event_id"),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }
}
