package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A stored event, of which the database has hashed payload and metadata, so that they need not travel.
 *
 * @param event without payload and metadata
 */
record ScannedRow(StoredEvent event, byte[] payload, byte[] metadata) {

    static final String COLUMNS = """
        global_index, event_id, aggregate_type, aggregate_id, sequence_number, occurred_at, payload_type,
        payload_revision, sha256(convert_to(payload, 'UTF8')) as payload, sha256(convert_to(metadata, 'UTF8')) as metadata
        """;

    static ScannedRow of(ResultSet row, int number) throws SQLException {
        return new ScannedRow(
                new StoredEvent(
                        row.getLong("global_index"),
                        row.getString("event_id"),
                        row.getString("aggregate_type"),
                        row.getString("aggregate_id"),
                        row.getLong("sequence_number"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        "",
                        ""),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    long position() {
        return event.position();
    }

    /** Its hash in the tree; nothing of what was sealed if it has no entry. */
    byte[] leaf(String origin) {
        return leafOf(event, origin);
    }

    /** What its hash would be at another position. */
    byte[] leafAt(long position, String origin) {
        return leafOf(
                new StoredEvent(
                        position,
                        event.id(),
                        event.aggregateType(),
                        event.aggregate(),
                        event.sequence(),
                        event.at(),
                        event.type(),
                        event.revision(),
                        "",
                        ""),
                origin);
    }

    private byte[] leafOf(StoredEvent event, String origin) {
        try {
            return Entry.of(event, payload, metadata, origin).leaf();
        } catch (MalformedEvidence e) {
            return new byte[0];
        }
    }

    Finding finding(Damage code, String detail) {
        return new Finding(code, event.position(), event.id(), event.aggregate(), detail);
    }
}
