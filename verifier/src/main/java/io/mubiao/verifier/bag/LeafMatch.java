package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Holds events against leaves, one by one, so that it can be said which event is wrong and how. What is not at its leaf
 * is looked for beside it; in a bag that does not show everything, behind it.
 */
final class LeafMatch {

    /** Nothing was found. */
    static final long NONE = -1;

    private static final int NEAR = 1_000;

    /** So many events without a leaf are looked for in the whole rest of the tree. */
    private static final int MOST_SEARCHES = 1_000;

    private static final int MOST_STRANGERS = 10_000;

    private final BagTiles tiles;
    private final Bundles bundles;
    private final boolean isComplete;
    private final Findings findings;
    private final BitSet matched = new BitSet();
    private final BitSet told = new BitSet();
    private final Gaps gaps;
    private final List<EventLine.Known> strangers = new ArrayList<>();

    private long next;
    private long lastPosition;
    private int searches;

    /** Changed events of which nobody knows the leaf. */
    private long unplaced;

    private boolean lost;

    LeafMatch(BagTiles tiles, Bundles bundles, boolean isComplete, Findings findings) {
        this.tiles = tiles;
        this.bundles = bundles;
        this.isComplete = isComplete;
        this.findings = findings;
        this.gaps = new Gaps(matched, told, tiles.size());
    }

    /** @return the leaf of the event, or {@link #NONE} */
    long add(EventLine.Known event) {
        var expected = next + strangers.size();
        if (expected < tiles.size() && !tiles.has(expected)) {
            return withoutTile(event);
        }
        var found = find(event.leaf());
        if (found >= 0) {
            close(found, event.position());
            matched.set((int) found);
            next = found + 1;
            lastPosition = event.position();
            lost = false;
            return found;
        }
        return behind(event);
    }

    /** Its hashes are not in the bag: nothing can be said. */
    private long withoutTile(EventLine.Known event) {
        told.set((int) next);
        findings.unproven();
        lastPosition = event.position();
        return next++;
    }

    private long find(byte[] leaf) {
        var from = Math.max(next, next + strangers.size() - NEAR);
        var near = Math.min(tiles.size(), next + strangers.size() + NEAR);
        for (long index = next; index < Math.min(near, next + 1); index++) {
            if (tiles.isLeaf(index, leaf)) {
                return index;
            }
        }
        var far = isComplete || searches >= MOST_SEARCHES ? near : tiles.size();
        for (long index = from; index < far; index++) {
            if (tiles.isLeaf(index, leaf)) {
                return index;
            }
        }
        searches += far > near ? 1 : 0;
        return NONE;
    }

    private long behind(EventLine.Known event) {
        for (long index = Math.max(0, next - NEAR); index < next; index++) {
            if (!matched.get((int) index) && !told.get((int) index) && tiles.isLeaf(index, event.leaf())) {
                matched.set((int) index);
                findings.add(Fault.REORDERED, Place.of(event.line(), index), next);
                return index;
            }
        }
        strangers.add(event);
        if (strangers.size() >= MOST_STRANGERS && isComplete) {
            close(Math.min(tiles.size(), next + strangers.size()), event.position());
        }
        return NONE;
    }

    /** Behind the last event some were lost in transport. */
    void lost() {
        lost = true;
    }

    /** Says what the events without a leaf are, now that it is known between which leaves they stand. */
    private void close(long to, long position) {
        if (to > next && (isComplete || lost)) {
            gaps.note(next, new Gaps.Gap(lastPosition, position, lost));
        }
        tell(next, to);
        next = Math.max(next, to);
    }

    private void tell(long from, long to) {
        var rest = new ArrayList<EventLine.Known>();
        for (var stranger : strangers) {
            var index = bundles.indexOf(stranger.position(), from, to);
            if (index == null || told.get(index.intValue())) {
                rest.add(stranger);
            } else {
                changed(stranger.line(), index);
            }
        }
        strangers.clear();
        long free = from;
        for (var stranger : rest) {
            while (free < to && (told.get((int) free) || bundles.sealed(free) != null)) {
                free++;
            }
            free += stranger(stranger, free, to);
        }
    }

    /** @return how many leaves it takes */
    private int stranger(EventLine.Known event, long free, long to) {
        if (free >= to) {
            if (to == tiles.size() && event.position() > lastPosition) {
                strangers.add(event);
            } else {
                findings.add(Fault.INSERTED, at(event));
            }
            return 0;
        }
        if (isComplete) {
            changed(event.line(), free);
            return 1;
        }
        findings.add(Fault.CHANGED, Place.of(event.line(), null));
        unplaced++;
        return 1;
    }

    private Place at(EventLine.Known event) {
        var place = Place.of(event.line(), null);
        return new Place(place.position(), null, place.event(), place.type(), place.stream(), tiles.size());
    }

    private void changed(ExportLine line, long index) {
        told.set((int) index);
        var sealed = bundles.sealed(index);
        if (sealed == null) {
            findings.add(Fault.CHANGED, Place.of(line, index));
        } else {
            findings.add(Fault.CHANGED_PART, Place.of(line, index), Bundles.differences(sealed, line));
        }
    }

    /**
     * Says what has no event.
     *
     * @param known leaves that were proven before
     * @param declared how many events the bag says that it does not show
     * @return how many are withheld
     */
    long end(long known, long declared) {
        if (next < tiles.size()) {
            gaps.note(next, new Gaps.Gap(lastPosition, Long.MAX_VALUE, lost));
        }
        tell(next, tiles.size());
        if (!strangers.isEmpty()) {
            findings.add(Fault.APPENDED, Place.checkpoint(tiles.size()), strangers.size());
        }
        return gaps.tell(known, isComplete, new Gaps.Declared(declared, unplaced), findings);
    }

    /** Whether an event was found at this leaf; where a tile is missing, none is. */
    boolean isProven(long index) {
        return index >= 0 && matched.get((int) index);
    }

    BitSet matched() {
        return matched;
    }

    /** Leaves of which something was said already. */
    BitSet told() {
        return told;
    }
}
