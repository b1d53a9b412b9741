package io.mubiao.query.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Up to 256 sealed events.
 *
 * @param hashes one behind the other
 * @param first the position of its first event
 * @param last the position of its last event
 * @param next the position of the first event of the next tile; null: there is none
 */
record SealedTile(
        byte[] hashes, long first, long last, @Nullable Long next) {}
