package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.GrowingTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes checkpoints: hashes the events behind the last one, signs, keeps the signature on the disk, and then commits.
 * What a crash left between disk and commit is calculated anew and must come out the same.
 */
final class Sealing {

    /** So many events go into one checkpoint; more wait for the next, which follows at once. */
    static final int MOST_EVENTS = 20_000;

    private static final int FETCHED_AT_ONCE = 2_000;

    private static final String EVENTS = "select " + EventRows.COLUMNS + """
        from event_store.domain_event where global_index > ? and global_index <= ?
        order by global_index limit ?
        """;

    /** Of tiles of higher levels. */
    private static final SealedEvents.Range NONE = new SealedEvents.Range(0, 0);

    private final JdbcTemplate template;
    private final TransactionOperations transactions;
    private final LedgerTables tables;
    private final LedgerKeys keys;
    private final CheckpointFiles files;
    private final Clock clock;

    Sealing(
            JdbcTemplate template,
            TransactionOperations transactions,
            LedgerKeys keys,
            CheckpointFiles files,
            Clock clock) {
        this.template = template;
        this.transactions = transactions;
        this.tables = new LedgerTables(JdbcClient.create(template));
        this.keys = keys;
        this.files = files;
        this.clock = clock;
        template.setFetchSize(FETCHED_AT_ONCE);
    }

    /**
     * A checkpoint over what is decided and not sealed yet.
     *
     * @param position at or below it everything is decided
     * @return the newest checkpoint, be it that there is nothing to add
     */
    Optional<SealedCheckpoint> seal(long position) {
        return transactions.execute(status -> {
            var last = tables.last();
            if (last.isPresent() && last.get().position() >= position) {
                return last;
            }
            var grown = grow(last, position, MOST_EVENTS);
            return grown.events.isEmpty() ? last : Optional.of(sign(grown, position));
        });
    }

    private SealedCheckpoint sign(Grown grown, long position) {
        var checkpoint = grown.checkpoint();
        var at = clock.instant();
        var note = keys.sign(checkpoint.body(), at.getEpochSecond(), grown.hasNextKey());
        // what was left out for its number waits for the next one
        var decided = grown.count == MOST_EVENTS ? grown.events.last() : position;
        store(grown, note, decided);
        try {
            files.append(note, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SealedCheckpoint(checkpoint, decided, at);
    }

    /**
     * Puts into the database what is on the disk and was not committed, or was lost with the tables. Its size is
     * calculated from the events; it is not signed again.
     *
     * @param position at or below it everything is decided
     * @throws EvidenceBroken if the events do not lead to what was signed
     */
    void recover(Note note, long position) {
        transactions.executeWithoutResult(status -> {
            var signed = Checkpoint.read(note.text());
            var last = tables.last();
            var missing = signed.size() - last.map(SealedCheckpoint::size).orElse(0L);
            var grown = grow(last, position, missing);
            if (grown.count < missing) {
                throw new EvidenceBroken(
                        Damage.ROLLED_BACK, "signed %d, and fewer events are there".formatted(signed.size()));
            }
            if (!grown.checkpoint().sameTree(signed)) {
                throw new EvidenceBroken(
                        Damage.REWRITTEN,
                        "the first %d events are not those that were signed".formatted(signed.size()));
            }
            store(grown, note, grown.events.last());
        });
    }

    /** A tree with the events behind a checkpoint. */
    private final class Grown {

        private final GrowingTree tree;
        private final SealedEvents events;
        private long count;

        /** The leaf that introduces the next key. */
        private @Nullable Long introducedAt;

        private Grown(GrowingTree tree) {
            this.tree = tree;
            this.events = new SealedEvents(keys.origin(), tree);
        }

        private void add(StoredEvent event) {
            if (KeyRotation.introduces(event, keys.next())) {
                introducedAt = tree.size();
            }
            events.add(event);
            count++;
        }

        /** Whether the tree has the event that introduces it. */
        private boolean hasNextKey() {
            var next = keys.next();
            return next != null && (introducedAt != null || tables.has(next.verifier()));
        }

        private Checkpoint checkpoint() {
            return new Checkpoint(keys.origin(), tree.size(), tree.root());
        }
    }

    /**
     * Whether the newest checkpoint is on the disk and its tiles lead to it.
     *
     * @throws EvidenceBroken if not
     */
    void look() {
        try {
            var last = tables.last();
            StartGuards.ofTheLog(keys, files.last(), last);
            last.ifPresent(kept -> mustLeadTo(tables, kept.checkpoint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Grown grow(Optional<SealedCheckpoint> last, long position, long most) {
        var tree = last.map(kept -> mustLeadTo(tables, kept.checkpoint())).orElseGet(GrowingTree::new);
        var grown = new Grown(tree);
        template.query(
                EVENTS,
                row -> {
                    grown.add(EventRows.event(row));
                },
                last.map(SealedCheckpoint::position).orElse(0L),
                position,
                most);
        return grown;
    }

    /**
     * The tree of a checkpoint.
     *
     * @throws EvidenceBroken if the tiles do not lead to the root that was signed
     */
    static GrowingTree mustLeadTo(LedgerTables tables, Checkpoint kept) {
        try {
            var tree = GrowingTree.of(tables, kept.size());
            if (Arrays.equals(kept.root(), tree.root())) {
                return tree;
            }
        } catch (MalformedEvidence e) {
            throw new EvidenceBroken(Damage.REWRITTEN, "tiles of checkpoint %d are missing".formatted(kept.size()));
        }
        throw new EvidenceBroken(
                Damage.REWRITTEN, "the tiles do not lead to the root of checkpoint %d".formatted(kept.size()));
    }

    private void store(Grown grown, Note note, long position) {
        for (var tile : grown.tree.takeChanged()) {
            tables.insert(tile, tile.level() == 0 ? grown.events.positions(tile.number()) : NONE);
        }
        var checkpoint = grown.checkpoint();
        tables.insert(checkpoint, position, grown.events);
        tables.insert(checkpoint.size(), note.signatures());
        var next = keys.next();
        if (grown.introducedAt != null && next != null) {
            tables.insert(next.verifier(), grown.introducedAt);
        }
    }
}
