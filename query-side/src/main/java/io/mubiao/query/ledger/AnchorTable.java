package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.NoteSignature;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others outside the house have confirmed. */
final class AnchorTable {

    /** One statement: whoever asks how far a witness is finds what it signed. */
    private static final String INSERT_SIGNATURE = """
        with kept as (
            insert into ledger.signature (size, key, line) values (:size, :key, :line) on conflict do nothing)
        insert into ledger.witness (name, size, at) values (:key, :size, now())
        on conflict (name) do update set size = greatest(witness.size, excluded.size), at = excluded.at
        """;

    private final JdbcClient jdbc;

    AnchorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a witness has signed, below the signatures of the log. */
    void insert(long size, NoteSignature ofWitness) {
        jdbc.sql(INSERT_SIGNATURE)
                .param("size", size)
                .param("key", ofWitness.name())
                .param("line", ofWitness.line())
                .update();
    }

    /** The largest size that a witness has signed; 0 if none. */
    long witnessed(String witness) {
        return jdbc.sql("select size from ledger.witness where name = :name")
                .param("name", witness)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
