package io.mubiao.verifier.bag;

import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.BitSet;
import java.util.TreeMap;

/** Leaves without an event: missing, withheld, or lost in transport. */
final class Gaps {

    private static final int MOST = 10_000;
    private static final Gap UNKNOWN = new Gap(0, Long.MAX_VALUE, false);

    private final BitSet matched;
    private final BitSet told;
    private final long size;
    private final TreeMap<Long, Gap> noted = new TreeMap<>();

    /**
     * @param before position of the event before it
     * @param after position of the event behind it
     * @param lost whether a file ends there that was cut off
     */
    record Gap(long before, long after, boolean lost) {

        private String afterText() {
            return after == Long.MAX_VALUE ? "…" : Long.toString(after);
        }
    }

    Gaps(BitSet matched, BitSet told, long size) {
        this.matched = matched;
        this.told = told;
        this.size = size;
    }

    void note(long from, Gap gap) {
        if (noted.size() < MOST) {
            noted.put(from, gap);
        }
    }

    /**
     * How many leaves need not have an event.
     *
     * @param withheld as the bag says
     * @param unplaced events that were changed, so that nobody can say whose leaf is theirs
     */
    record Declared(long withheld, long unplaced) {}

    /** @return how many leaves are withheld */
    long tell(long known, boolean isComplete, Declared declared, Findings findings) {
        var there = (BitSet) matched.clone();
        there.or(told);
        long withheld = 0;
        for (long from = free(there, known); from < size; ) {
            long to = Math.min(size, end(there, from));
            var gap = noted.floorEntry(from);
            var around = gap == null ? UNKNOWN : gap.getValue();
            if (around.lost()) {
                findings.unproven();
            } else if (isComplete) {
                missing(from, to, around, findings);
            } else {
                withheld += to - from;
            }
            from = free(there, to);
        }
        return withheld(Math.max(0, withheld - declared.unplaced()), declared.withheld(), findings);
    }

    private static long withheld(long withheld, long declared, Findings findings) {
        if (withheld > declared) {
            findings.add(Fault.MISSING_SOMEWHERE, Place.NOWHERE, withheld, declared);
        } else if (withheld > 0) {
            findings.unproven();
        }
        return withheld;
    }

    private void missing(long from, long to, Gap around, Findings findings) {
        told.set((int) from, (int) to);
        if (to == size) {
            findings.add(Fault.TRUNCATED, new Place(null, from, null, null, null, size), from);
        } else if (to == from + 1) {
            findings.add(Fault.MISSING, Place.leaf(from), around.before(), around.afterText());
        } else {
            findings.add(Fault.MISSING_MANY, Place.leaf(from), around.before(), around.afterText(), to - 1);
        }
    }

    private static long free(BitSet there, long from) {
        return there.nextClearBit((int) from);
    }

    private static long end(BitSet there, long from) {
        var next = there.nextSetBit((int) from);
        return next < 0 ? Long.MAX_VALUE : next;
    }
}
