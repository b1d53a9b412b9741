package io.mubiao.query.ledger;

import static java.util.stream.Collectors.toSet;

import io.mubiao.query.ledger.LedgerStatus.Round;
import io.mubiao.query.ledger.LedgerStatus.Watching;
import io.mubiao.query.ledger.LedgerStatus.WireState;
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

    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final Findings findings;

    LedgerStatusReader(JdbcClient jdbc, LedgerTables tables, Findings findings) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.findings = findings;
    }

    private record Waiting(long waiting, double lag) {}

    @Transactional(readOnly = true)
    public LedgerStatus status() {
        var last = tables.last();
        var waiting = jdbc.sql(WAITING)
                .param("position", last.map(SealedCheckpoint::position).orElse(0L))
                .query(Waiting.class)
                .single();
        return new LedgerStatus(
                last.map(kept -> kept.checkpoint().origin()).orElse(null),
                last.map(SealedCheckpoint::size).orElse(0L),
                last.map(SealedCheckpoint::signedAt).orElse(null),
                waiting.waiting(),
                Math.max(0, waiting.lag()),
                watching(),
                wires(),
                findings.open(),
                findings.newest());
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

    private List<WireState> wires() {
        var tripped = findings.openCodes().stream().map(Damage::wire).collect(toSet());
        return Arrays.stream(Damage.Wire.values())
                .map(wire -> new WireState(wire, !tripped.contains(wire)))
                .toList();
    }
}
