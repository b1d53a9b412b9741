package io.mubiao.query.ledger;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why evidence is not what it should be. */
enum Damage {

    /** This directory has no key, and a log that others signed is there. */
    KEY_MISSING(Gravity.STOPS, Wire.FILE),

    /** Settings, directory and database name different logs. */
    ORIGIN(Gravity.STOPS, Wire.FILE),

    /** A checkpoint of this log that its key did not sign. */
    BAD_SIGNATURE(Gravity.STOPS, Wire.FILE),

    /** The file lacks checkpoints that the database has. */
    FILE_BEHIND(Gravity.STOPS, Wire.FILE),

    /** More was signed than there is. */
    ROLLED_BACK(Gravity.STOPS, Wire.FILE),

    /** What was signed is not what is there. */
    REWRITTEN(Gravity.STOPS, Wire.FILE),

    /** An event that has no entry. */
    UNSEALABLE(Gravity.STOPS, null),

    /** Numbers are given out before they are drawn, so none is final. */
    CACHED_SEQUENCE(Gravity.STOPS, null),

    /** What keeps events from being changed is not as it was made. */
    GUARD_CHANGED(Gravity.ALARM, Wire.CATALOG),

    /** Who writes events may change them. */
    RIGHTS(Gravity.ALARM, Wire.CATALOG),

    /** The server counts no changes. */
    NOT_COUNTED(Gravity.ALARM, Wire.COUNTERS),

    /** The server counted changes of events, or deletions. */
    CHANGES_COUNTED(Gravity.ALARM, Wire.COUNTERS),

    /** The table has another file: it was emptied or written anew. */
    TABLE_REWRITTEN(Gravity.ALARM, Wire.FILE_NODE),

    /** The store ends before the last sealed event, or gives out positions again. */
    TRUNCATED(Gravity.ALARM, Wire.TAIL),

    /** A witness has signed more than there is: the store and its files were replaced by older ones. */
    WITNESS_AHEAD(Gravity.ALARM, Wire.WITNESS),

    /** A witness has signed another tree. */
    WITNESS_REFUSES(Gravity.ALARM, Wire.WITNESS),

    /** An event says that a key begins or ends to sign, and no procedure of this log has led to it. */
    FOREIGN_KEY(Gravity.ALARM, null),

    /** A stored event is not what was sealed. */
    CHANGED(Gravity.ALARM, null),

    /** A sealed event is not stored. */
    MISSING(Gravity.ALARM, null),

    /** A stored event is in no sealed tree although what is around it was sealed. */
    INSERTED(Gravity.ALARM, null),

    /** A sealed event stands at another position. */
    REORDERED(Gravity.ALARM, null),

    /** Nothing to worry about: the counters began anew, or this is another server. */
    BASELINE(Gravity.INFORMS, null);

    private enum Gravity {
        STOPS,
        ALARM,
        INFORMS
    }

    /** The looks that find something without reading events. */
    enum Wire {

        /** W1: what the server counts of changes. */
        COUNTERS,

        /** W2: trigger, function, rules, columns, rights. */
        CATALOG,

        /** W3: the file of the table. */
        FILE_NODE,

        /** W4: the end of the store. */
        TAIL,

        /** W5: the checkpoints on the disk. */
        FILE,

        /** W6: what witnesses outside the house have signed. */
        WITNESS
    }

    private final Gravity gravity;
    private final @Nullable Wire wire;

    Damage(Gravity gravity, @Nullable Wire wire) {
        this.gravity = gravity;
        this.wire = wire;
    }

    /** Whether a further signature would contradict what is signed. */
    boolean stops() {
        return gravity == Gravity.STOPS;
    }

    /** Whether it is no damage. */
    boolean informs() {
        return gravity == Gravity.INFORMS;
    }

    /** What finds it without reading events; null: whoever reads them. */
    @Nullable
    Wire wire() {
        return wire;
    }

    /** Those of the rows of the event store. */
    static List<String> ofRows() {
        return List.of(CHANGED.name(), MISSING.name(), INSERTED.name(), REORDERED.name());
    }

    static List<String> informing() {
        return Arrays.stream(values()).filter(Damage::informs).map(Damage::name).toList();
    }
}
