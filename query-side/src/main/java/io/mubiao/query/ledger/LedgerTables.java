package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TileReader;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.text.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger, for whoever seals and whoever asks. */
final class LedgerTables implements TileReader {

    private static final String TILE = """
        select substr(hashes, 1, :bytes) from ledger.tile where level = :level and number = :number
        """;

    private static final String TILE_OF_EVENTS = """
        select substr(tile.hashes, 1, :bytes) as hashes, tile.first_position as first, tile.last_position as last,
            next.first_position as next
        from ledger.tile left join ledger.tile next on next.level = 0 and next.number = :number + 1
        where tile.level = 0 and tile.number = :number
        """;

    private static final String CHECKPOINTS = "select body, sealed_position, signed_at from ledger.checkpoint ";

    /** With the signatures of each: the log's first, its clock's next. */
    private static final String SIGNED = """
        select page.body, page.signed_at,
            array_agg(line order by signature.at, length(key), key) filter (where line is not null) as lines
        from (select size, body, signed_at from ledger.checkpoint where size > :size order by size limit :limit) page
        left join ledger.signature using (size)
        group by size, body, signed_at order by size
        """;

    private static final String KEYS = """
        select public_key.vkey, from_size, last_size as to_size
        from ledger.public_key left join ledger.key_change ended
            on ended.vkey = public_key.vkey and ended.last_size is not null
        order by from_size, length(public_key.vkey), public_key.vkey
        """;

    private static final String INSERT_TILE = """
        insert into ledger.tile (level, number, hashes, first_position, last_position)
        values (:level, :number, :hashes, :first, :last)
        on conflict (level, number) do update
            set hashes = excluded.hashes, last_position = excluded.last_position
        """;

    private static final String INSERT_CHECKPOINT = """
        insert into ledger.checkpoint (size, root, sealed_position, body, first_event_at, last_event_at)
        values (:size, :root, :position, :body, :firstAt, :lastAt)
        """;

    /** Whoever seals does so within seconds. */
    private static final String BEHIND = """
        select exists (select from event_store.domain_event
                       where global_index > coalesce(last.position, 0) and occurred_at < now() - interval '60 seconds')
               and coalesce(last.signed_at < now() - interval '60 seconds', true)
        from (select 1) one left join (select sealed_position as position, signed_at
                                       from ledger.checkpoint order by size desc limit 1) last on true
        """;

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] tile(int level, long number, int width) {
        return jdbc.sql(TILE)
                .param("bytes", width * Sha256.LENGTH)
                .param("level", level)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }

    /** Empty if it is not there, or narrower. */
    Optional<SealedTile> ofEvents(long number, int width) {
        var bytes = width * Sha256.LENGTH;
        return jdbc.sql(TILE_OF_EVENTS)
                .param("bytes", bytes)
                .param("number", number)
                .query(SealedTile.class)
                .optional()
                .filter(tile -> tile.hashes().length == bytes);
    }

    Optional<SealedCheckpoint> last() {
        return jdbc.sql(CHECKPOINTS + "order by size desc limit 1")
                .query(LedgerTables::checkpoint)
                .optional();
    }

    Optional<SealedCheckpoint> ofSize(long size) {
        return jdbc.sql(CHECKPOINTS + "where size = :size")
                .param("size", size)
                .query(LedgerTables::checkpoint)
                .optional();
    }

    /** The first whose tree has a leaf. */
    Optional<SealedCheckpoint> covering(long index) {
        return jdbc.sql(CHECKPOINTS + "where size > :index order by size limit 1")
                .param("index", index)
                .query(LedgerTables::checkpoint)
                .optional();
    }

    /** The next in order of size, the smaller first. */
    List<SignedCheckpoint> after(long size, int limit) {
        return jdbc.sql(SIGNED)
                .param("size", size)
                .param("limit", limit)
                .query(LedgerTables::signed)
                .list();
    }

    private static SignedCheckpoint signed(ResultSet row, int number) throws SQLException {
        var lines = row.getArray("lines");
        var signatures = lines == null
                ? List.<NoteSignature>of()
                : Arrays.stream((String[]) lines.getArray())
                        .map(NoteSignature::read)
                        .toList();
        return new SignedCheckpoint(
                new Note(row.getString("body"), signatures),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    private static SealedCheckpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new SealedCheckpoint(
                Checkpoint.read(row.getString("body")),
                row.getLong("sealed_position"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    /** With all signatures that have come in: the log's first, its clock's next. */
    Note note(Checkpoint checkpoint) {
        var signatures = jdbc.sql("select line from ledger.signature where size = :size order by at, length(key), key")
                .param("size", checkpoint.size())
                .query((row, number) -> NoteSignature.read(row.getString("line")))
                .list();
        return new Note(checkpoint.body(), signatures);
    }

    /** Of the first and the last event of a tile of level 0. */
    Optional<SealedEvents.Range> positions(long tile) {
        return jdbc.sql("select first_position, last_position from ledger.tile where level = 0 and number = :number")
                .param("number", tile)
                .query((row, number) -> new SealedEvents.Range(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** @param positions of the first and the last event of a tile of level 0 */
    void insert(Tile tile, SealedEvents.Range positions) {
        jdbc.sql(INSERT_TILE)
                .param("level", tile.level())
                .param("number", tile.number())
                .param("hashes", tile.hashes())
                .param("first", tile.level() == 0 ? positions.first() : null)
                .param("last", tile.level() == 0 ? positions.last() : null)
                .update();
    }

    void insert(Checkpoint checkpoint, long position, SealedEvents events) {
        jdbc.sql(INSERT_CHECKPOINT)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("position", position)
                .param("body", checkpoint.body())
                .param("firstAt", events.firstAt())
                .param("lastAt", events.lastAt())
                .update();
    }

    /** Two keys of the log may sign one checkpoint; the second is told by its id, too. */
    void insert(long size, List<NoteSignature> signatures) {
        var names = new HashSet<String>();
        for (var signature : signatures) {
            var name = signature.name();
            var key = names.add(name) ? name : name + "+" + HexFormat.of().toHexDigits(signature.keyId());
            jdbc.sql("insert into ledger.signature (size, key, line) values (:size, :key, :line)")
                    .param("size", size)
                    .param("key", key)
                    .param("line", signature.line())
                    .update();
        }
    }

    /** @param fromSize its checkpoints are larger */
    void insert(VerifierKey key, long fromSize) {
        jdbc.sql("insert into ledger.public_key (vkey, from_size) values (:key, :size) on conflict do nothing")
                .param("key", key.toString())
                .param("size", fromSize)
                .update();
    }

    /** Whether it may sign already. */
    boolean has(VerifierKey key) {
        return jdbc.sql("select exists (select from ledger.public_key where vkey = :key)")
                .param("key", key.toString())
                .query(Boolean.class)
                .single();
    }

    List<LedgerKey> keys() {
        return jdbc.sql(KEYS).query(LedgerKey.class).list();
    }

    /** Whether events wait for a minute to be sealed; true also where no process can. */
    boolean isBehind() {
        return jdbc.sql(BEHIND).query(Boolean.class).single();
    }

    /** Whether somebody has watched, and nobody does any more. */
    boolean isBlind() {
        return jdbc.sql("select exists (select from ledger.watch where looked_at < now() - interval '60 seconds')")
                .query(Boolean.class)
                .single();
    }
}
