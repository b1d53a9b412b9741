package io.mubiao.query.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that evidence should not be, as it is told.
 *
 * @param position of the event, if it is about one
 * @param event its identifier
 * @param stream that it belongs to
 * @param checkpoint size of the newest one when it was found
 * @param open whether no auditor has acknowledged it; false of what is only said
 */
record LedgerFinding(
        long id,
        Instant at,
        Damage code,
        @Nullable Long position,
        @Nullable String event,
        @Nullable String stream,
        @Nullable Long checkpoint,
        String detail,
        boolean open) {}
