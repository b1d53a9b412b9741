package io.mubiao.query.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that evidence should not be.
 *
 * @param position of the event, if it is about one
 * @param event its identifier
 * @param stream that it belongs to
 * @param detail for people; of the same fault always the same
 */
record Finding(
        Damage code,
        @Nullable Long position,
        @Nullable String event,
        @Nullable String stream,
        String detail) {

    static Finding of(Damage code, String detail) {
        return new Finding(code, null, null, null, detail);
    }
}
