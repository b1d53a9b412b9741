package io.mubiao.query.ledger;

import io.mubiao.query.ledger.LedgerStatus.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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

    private static final String FINDINGS =
            "select at, code, position, detail from ledger.finding order by id desc limit 100";

    private final JdbcClient jdbc;
    private final LedgerTables tables;

    LedgerStatusReader(JdbcClient jdbc, LedgerTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
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
                findings());
    }

    private List<Finding> findings() {
        return jdbc.sql(FINDINGS).query(LedgerStatusReader::finding).list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                row.getObject("position", Long.class),
                row.getString("detail"));
    }
}
