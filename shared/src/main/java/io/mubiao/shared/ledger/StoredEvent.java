package io.mubiao.shared.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event store, as it is stored and not as anybody reads it.
 *
 * @param position its place in the store
 * @param aggregate the stream that it belongs to
 * @param sequence its place in that stream
 * @param payload the stored text, whether or not it is JSON
 */
public record StoredEvent(
        long position,
        String id,
        @Nullable String aggregateType,
        String aggregate,
        long sequence,
        Instant at,
        String type,
        String revision,
        String payload,
        String metadata) {}
