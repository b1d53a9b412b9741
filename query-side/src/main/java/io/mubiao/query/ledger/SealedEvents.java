package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.GrowingTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.ledger.Tile;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events that a checkpoint adds to the tree, as they are read one after the other. */
final class SealedEvents {

    /** Below all positions. No sequence gives out 0 or less, but whoever inserts by hand may choose such a number. */
    static final long LOWEST = Long.MIN_VALUE;

    private final String origin;
    private final GrowingTree tree;
    private final Map<Long, Range> positions = new HashMap<>();
    private long last;
    private @Nullable OffsetDateTime firstAt;
    private @Nullable OffsetDateTime lastAt;

    /** Positions in the store. */
    record Range(long first, long last) {}

    SealedEvents(String origin, GrowingTree tree) {
        this.origin = origin;
        this.tree = tree;
    }

    void add(StoredEvent event) {
        positions.merge(
                tree.size() / Tile.WIDTH,
                new Range(event.position(), event.position()),
                (known, added) -> new Range(known.first(), added.last()));
        tree.append(entry(event).leaf());
        last = event.position();
        lastAt = event.at().atOffset(ZoneOffset.UTC);
        firstAt = firstAt == null ? lastAt : firstAt;
    }

    private Entry entry(StoredEvent event) {
        try {
            return Entry.of(event, origin);
        } catch (MalformedEvidence e) {
            throw new EvidenceBroken(
                    Damage.UNSEALABLE, "event at position %d: %s".formatted(event.position(), e.getMessage()));
        }
    }

    /** Of the events of a tile that were added here. */
    Range positions(long tile) {
        return positions.getOrDefault(tile, new Range(0, 0));
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    /** The position of the last one. */
    long last() {
        return last;
    }

    @Nullable
    OffsetDateTime firstAt() {
        return firstAt;
    }

    @Nullable
    OffsetDateTime lastAt() {
        return lastAt;
    }
}
