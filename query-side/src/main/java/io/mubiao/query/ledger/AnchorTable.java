package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.NoteSignature;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

    private static final String FIRST_AND_LAST = """
        with stamped as (
            select size, (at at time zone 'Asia/Shanghai')::date as day
            from ledger.anchor
            where kind = :kind and size <= :size)
        select min(size) as size from stamped group by day
        union
        select max(size) from stamped group by day
        order by size
        """;

    private static final String TIMESTAMP = "rfc3161";

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

    /** @param size of the checkpoint that was stamped */
    record Stamped(long size, Instant at) {}

    /** Keeps the answer of a time-stamping authority. */
    void insert(Stamped stamped, byte[] answer) {
        jdbc.sql("insert into ledger.anchor (size, kind, token, at) values (:size, :kind, :token, :at)")
                .param("size", stamped.size())
                .param("kind", TIMESTAMP)
                .param("token", answer)
                .param("at", stamped.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest that was stamped. */
    Optional<Stamped> stamped() {
        return jdbc.sql("select size, at from ledger.anchor where kind = :kind order by size desc, at desc limit 1")
                .param("kind", TIMESTAMP)
                .query((row, number) -> new Stamped(
                        row.getLong("size"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Of the checkpoints up to one, those that were stamped first and last on a day. A stamp holds for all that was
     * sealed before it, so that those between would only say the same to the hour, many thousands of them in a year.
     */
    List<Long> firstAndLastOfEachDay(long size) {
        return jdbc.sql(FIRST_AND_LAST)
                .param("kind", TIMESTAMP)
                .param("size", size)
                .query(Long.class)
                .list();
    }

    /** What the authority answered, of several the first. */
    byte[] answer(long size) {
        return jdbc.sql("select token from ledger.anchor where kind = :kind and size = :size order by at limit 1")
                .param("kind", TIMESTAMP)
                .param("size", size)
                .query(byte[].class)
                .single();
    }
}
