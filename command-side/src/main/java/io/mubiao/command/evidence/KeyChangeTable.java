package io.mubiao.command.evidence;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyRetired;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which keys whoever seals has begun and ended to use. The query side makes the table; until then there are none. */
@Component
class KeyChangeTable {

    private static final String BEHIND = """
        select id, vkey, reason, proposer, confirmer, last_size from ledger.key_change where id > :id order by id
        """;

    private final JdbcClient jdbc;
    private volatile boolean isThere;

    KeyChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the row */
    record KeyChange(long id, EvidenceEvent event) {}

    List<KeyChange> behind(long id) {
        return isThere()
                ? jdbc.sql(BEHIND).param("id", id).query(KeyChangeTable::change).list()
                : List.of();
    }

    private static KeyChange change(ResultSet row, int number) throws SQLException {
        var lastSize = row.getObject("last_size", Long.class);
        var event = lastSize == null
                ? new LedgerKeyIntroduced(
                        row.getString("vkey"),
                        row.getString("reason"),
                        new UserId(row.getString("proposer")),
                        new UserId(row.getString("confirmer")))
                : new LedgerKeyRetired(VerifierKey.read(row.getString("vkey")).idText(), lastSize);
        return new KeyChange(row.getLong("id"), event);
    }

    /** Asked until it is: nobody takes it away again. */
    private boolean isThere() {
        if (!isThere) {
            isThere = jdbc.sql("select to_regclass('ledger.key_change') is not null")
                    .query(Boolean.class)
                    .single();
        }
        return isThere;
    }
}
