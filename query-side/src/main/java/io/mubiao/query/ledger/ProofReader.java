package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.EntryBundle;
import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.ledger.TreeProofs;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proofs about single events, made of the stored bytes and a few tiles. */
@Component
class ProofReader {

    private static final String EVENT = "select " + EventRows.COLUMNS + " from event_store.domain_event where ";

    /** Before its position, how many events are sealed: those of full tiles, and its neighbours in its own. */
    private static final String INDEX = """
        select tile.number * 256 + (
            select count(*) from event_store.domain_event
            where global_index >= tile.first_position and global_index < :position)
        from ledger.tile where level = 0 and first_position <= :position
        order by first_position desc limit 1
        """;

    private static final String OF_TILE = "select " + EventRows.COLUMNS + """
        from event_store.domain_event
        where global_index >= :first and global_index <= :last order by global_index limit :width
        """;

    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final Findings findings;

    ProofReader(JdbcClient jdbc, LedgerTables tables, Findings findings) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.findings = findings;
    }

    @Transactional(readOnly = true)
    public Optional<StoredEvent> event(String id) {
        return jdbc.sql(EVENT + "event_id = :id")
                .param("id", id)
                .query((row, number) -> EventRows.event(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<StoredEvent> event(String aggregate, long sequence) {
        return jdbc.sql(EVENT + "aggregate_id = :aggregate and sequence_number = :sequence")
                .param("aggregate", aggregate)
                .param("sequence", sequence)
                .query((row, number) -> EventRows.event(row))
                .optional();
    }

    /**
     * Empty until the event is sealed.
     *
     * @param size of the checkpoint; null: the newest
     * @throws DomainException CHECKPOINT_NOT_FOUND if no checkpoint of this size has the event, UNAVAILABLE if the stored
     *     event is not what was sealed, EVIDENCE_DAMAGED while there is a finding that nobody has acknowledged
     */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(StoredEvent event, @Nullable Long size) {
        return receipt(event, index -> size == null ? tables.last() : tables.ofSize(size));
    }

    /** As {@link #receipt}, by the first checkpoint that covers the event: later ones change nothing about it. */
    @Transactional(readOnly = true)
    public Optional<Receipt> firstReceipt(StoredEvent event) {
        return receipt(event, tables::covering);
    }

    private Optional<Receipt> receipt(StoredEvent event, LongFunction<Optional<SealedCheckpoint>> by) {
        if (findings.open() > 0) {
            throw new DomainException(ErrorCode.EVIDENCE_DAMAGED, "账本有尚未处理的异常，审计人员确认之前不开具凭证");
        }
        try {
            return sealedReceipt(event, by);
        } catch (MalformedEvidence e) {
            throw doesNotFit();
        }
    }

    private Optional<Receipt> sealedReceipt(StoredEvent event, LongFunction<Optional<SealedCheckpoint>> by) {
        var newest = tables.last();
        if (newest.isEmpty() || newest.get().position() < event.position()) {
            return Optional.empty();
        }
        var index = index(event);
        var checkpoint = by.apply(index)
                .map(SealedCheckpoint::checkpoint)
                .filter(found -> found.size() > index)
                .orElseThrow(LedgerReader::noCheckpoint);
        return Optional.of(receipt(event, index, checkpoint));
    }

    private long index(StoredEvent event) {
        return jdbc.sql(INDEX)
                .param("position", event.position())
                .query(Long.class)
                .optional()
                .orElseThrow(ProofReader::doesNotFit);
    }

    private Receipt receipt(StoredEvent event, long index, Checkpoint checkpoint) {
        var path = path(index, checkpoint);
        if (!TreeProofs.includes(checkpoint.root(), checkpoint.size(), index, leaf(event, checkpoint.origin()), path)) {
            throw doesNotFit();
        }
        return new Receipt(ExportLine.of(event, checkpoint.origin()).bytes(), index, path, tables.note(checkpoint));
    }

    private static byte[] leaf(StoredEvent event, String origin) {
        try {
            return Entry.of(event, origin).leaf();
        } catch (MalformedEvidence e) {
            throw doesNotFit();
        }
    }

    private List<byte[]> path(long index, Checkpoint checkpoint) {
        try {
            return new HashTree(tables, checkpoint.size()).inclusion(index);
        } catch (MalformedEvidence e) {
            throw doesNotFit();
        }
    }

    /** Also where tiles are gone, the event is older than the first that was sealed, or too long for any entry. */
    private static DomainException doesNotFit() {
        return new DomainException(ErrorCode.UNAVAILABLE, "这个事件与账本不符，不能开具凭证，请报告审计人员");
    }

    static EventProof data(Receipt receipt) {
        var checkpoint = Checkpoint.read(receipt.checkpoint().text());
        return new EventProof(
                receipt.index(),
                checkpoint.size(),
                LedgerReader.base64(receipt.event().entry().leaf()),
                receipt.path().stream().map(LedgerReader::base64).toList(),
                receipt.checkpoint().toString());
    }

    /**
     * The entries of a tile, made of what is stored now: whoever compares them with the hashes checks the store.
     *
     * @throws DomainException TILE_NOT_FOUND if there is no such tile, UNAVAILABLE if a stored event cannot have been
     *     sealed as it is
     */
    @Transactional(readOnly = true)
    public byte[] entries(String path) {
        var bundle = LedgerReader.tilePath(path);
        var newest = tables.last().orElseThrow(() -> LedgerReader.noTile(path)).checkpoint();
        if (bundle.level() != TilePath.ENTRIES || newest.size() < bundle.number() * Tile.WIDTH + bundle.width()) {
            throw LedgerReader.noTile(path);
        }
        var positions = tables.positions(bundle.number()).orElseThrow(ProofReader::doesNotFit);
        try {
            return EntryBundle.of(entries(positions, bundle.width(), newest.origin()));
        } catch (MalformedEvidence e) {
            throw doesNotFit();
        }
    }

    private List<Entry> entries(SealedEvents.Range positions, int width, String origin) {
        return jdbc.sql(OF_TILE)
                .param("first", positions.first())
                .param("last", positions.last())
                .param("width", width)
                .query((row, number) -> Entry.of(EventRows.event(row), origin))
                .list();
    }
}
