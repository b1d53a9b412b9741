package io.mubiao.command.evidence;

import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever seals has found. The query side makes the table; until then nothing is found. */
@Component
class FindingTable {

    /** What only informs is no damage. */
    private static final String BEHIND = """
        select id as finding, code, position, coalesce(checkpoint, 0) as checkpoint from ledger.finding
        where id > :id and code <> 'BASELINE' order by id limit 100
        """;

    private final JdbcClient jdbc;
    private volatile boolean isThere;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EvidenceDamaged> behind(long id) {
        return isThere()
                ? jdbc.sql(BEHIND).param("id", id).query(EvidenceDamaged.class).list()
                : List.of();
    }

    /** Asked until it is: nobody takes it away again. */
    private boolean isThere() {
        if (!isThere) {
            isThere = jdbc.sql("select to_regclass('ledger.finding') is not null")
                    .query(Boolean.class)
                    .single();
        }
        return isThere;
    }
}
