package io.mubiao.query.ledger;

import java.util.List;

/**
 * What this process has to do with sealing.
 *
 * @param found why evidence is not what it should be; empty: all is well
 */
record LedgerState(Part part, List<Finding> found) {

    /** The part of a process. */
    enum Part {

        /** Another process seals, or this one has no directory. */
        STANDS_BY,

        /** This process seals. */
        SEALS,

        /** This process watches over a copy and signs nothing. */
        VERIFIES,

        /** Nobody may. */
        BROKEN
    }

    static final LedgerState STANDING_BY = new LedgerState(Part.STANDS_BY, List.of());
}
