package io.mubiao.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next to be asked for as {@code after}; null when there are no more yet */
record Heads(List<Head> heads, @Nullable Long next) {

    /**
     * A checkpoint.
     *
     * @param root in base64
     * @param printed as printed approvals name it
     * @param note with all signatures
     */
    record Head(long size, String root, String printed, Instant signedAt, String note) {}
}
