package io.mubiao.query.following;

import io.mubiao.shared.sheet.SheetId;
import java.util.OptionalLong;

/** A read model that follows the event store on a position of its own. */
public interface Projection {

    /** The processing group: the name of the package in kebab case, seeded as a token in the migration. */
    String group();

    /**
     * SQL that finds the event streams, of those that got an event between {@code :from} and {@code :until}, which the
     * read model does not show up to their last event; columns {@code aggregate}, {@code expected}, {@code found}.
     */
    String differences();

    /** The version of a sheet that the read model shows now, 0 for none; empty when it does not show single sheets. */
    default OptionalLong shownVersion(SheetId sheet) {
        return OptionalLong.empty();
    }
}
