package io.mubiao.query.ledger;

import static java.util.stream.Collectors.toSet;

import io.mubiao.query.ledger.LedgerStatus.Round;
import io.mubiao.query.ledger.LedgerStatus.Timestamp;
import io.mubiao.query.ledger.LedgerStatus.Watching;
import io.mubiao.query.ledger.LedgerStatus.WireState;
import io.mubiao.query.ledger.LedgerStatus.Witnessed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far the ledger is. */
@Component
class LedgerStatusReader {

    private static final String WAITING = """
        select count(*) as waiting, coalesce(extract(epoch from now() - min(occurred_at)), 0) as lag
        from event_store.domain_event where global_index > :position
        """;

    private static final String NEWEST = """
        select size, sealed_position, signed_at, body from ledger.checkpoint order by size desc limit 1
        """;

    private final JdbcClient jdbc;
    private final AnchorTable anchors;
    private final Findings findings;

    LedgerStatusReader(JdbcClient jdbc, AnchorTable anchors, Findings findings) {
        this.jdbc = jdbc;
        this.anchors = anchors;
        this.findings = findings;
    }

    private record Waiting(long waiting, double lag) {}

    /** As it is in the table: also a body that cannot be read any more has a size, and its damage is a finding. */
    private record Newest(
            long size, long position, @Nullable Instant signedAt, String body) {

        private static final Newest NONE = new Newest(0, 0, null, "");

        private @Nullable String origin() {
            return body.lines().findFirst().orElse(null);
        }
    }

    @Transactional(readOnly = true)
    public LedgerStatus status() {
        var last = newest();
        var waiting = jdbc.sql(WAITING)
                .param("position", last.position())
                .query(Waiting.class)
                .single();
        return new LedgerStatus(
                last.origin(),
                last.size(),
                last.signedAt(),
                waiting.waiting(),
                Math.max(0, waiting.lag()),
                watching(),
                wires(),
                witnesses(),
                anchors.stamped()
                        .map(stamped -> new Timestamp(stamped.size(), stamped.at()))
                        .orElse(null),
                findings.open(),
                findings.newest());
    }

    private Newest newest() {
        return jdbc.sql(NEWEST)
                .query((row, number) -> new Newest(
                        row.getLong("size"),
                        row.getLong("sealed_position"),
                        instant(row, "signed_at"),
                        row.getString("body")))
                .optional()
                .orElse(Newest.NONE);
    }

    private @Nullable Watching watching() {
        return jdbc.sql("select * from ledger.watch")
                .query(LedgerStatusReader::read)
                .optional()
                .orElse(null);
    }

    private static Watching read(ResultSet row, int number) throws SQLException {
        var fullAt = instant(row, "full_at");
        var signedAt = instant(row, "full_signed_at");
        return new Watching(
                Objects.requireNonNull(instant(row, "looked_at")),
                row.getLong("scrubbed"),
                fullAt == null || signedAt == null
                        ? null
                        : new Round(fullAt, row.getLong("full_size"), signedAt, row.getLong("full_faults")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Witnessed> witnesses() {
        return jdbc.sql("select name, size, at from ledger.witness order by name")
                .query((row, number) -> new Witnessed(
                        row.getString("name"), row.getLong("size"), Objects.requireNonNull(instant(row, "at"))))
                .list();
    }

    private List<WireState> wires() {
        var tripped = findings.openCodes().stream().map(Damage::wire).collect(toSet());
        return Arrays.stream(Damage.Wire.values())
                .map(wire -> new WireState(wire, !tripped.contains(wire)))
                .toList();
    }
}
