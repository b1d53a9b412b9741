package io.mubiao.verifier.finding;

import io.mubiao.shared.ledger.ExportLine;
import org.jspecify.annotations.Nullable;

/**
 * Where something was found, as far as it is known.
 *
 * @param position in the store
 * @param index the leaf
 * @param event its id
 * @param type of the event
 * @param stream that it belongs to
 * @param checkpoint size
 */
public record Place(
        @Nullable Long position,
        @Nullable Long index,
        @Nullable String event,
        @Nullable String type,
        @Nullable String stream,
        @Nullable Long checkpoint) {

    public static final Place NOWHERE = new Place(null, null, null, null, null, null);

    public static Place leaf(long index) {
        return new Place(null, index, null, null, null, null);
    }

    public static Place checkpoint(long size) {
        return new Place(null, null, null, null, null, size);
    }

    /** @param index null if it is in no tree, or nobody knows where */
    public static Place of(ExportLine line, @Nullable Long index) {
        return new Place(line.position(), index, line.member("id"), line.member("type"), line.member("subject"), null);
    }
}
