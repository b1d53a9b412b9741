package io.mubiao.query.projection;

import io.mubiao.shared.sheet.SheetId;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** The tables that {@link #load} fills through {@link Load#tables()}. */
    default Set<String> loaded() {
        return Set.of();
    }

    /** Takes in whole streams at once. Left to itself, a projection takes in one event after the other. */
    default void load(Load load) {
        EachEvent.of(this).load(load);
    }

    /** Fills what is made of the other new tables, once those are full. */
    default void complete(JdbcClient jdbc) {}
}
