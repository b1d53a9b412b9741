package io.mubiao.query.ledger;

/** Why evidence is not what it should be. */
enum Damage {

    /** This directory has no key, and a log that others signed is there. */
    KEY_MISSING(true),

    /** Settings, directory and database name different logs. */
    ORIGIN(true),

    /** A checkpoint of this log that its key did not sign. */
    BAD_SIGNATURE(true),

    /** The file lacks checkpoints that the database has. */
    FILE_BEHIND(true),

    /** More was signed than there is. */
    ROLLED_BACK(true),

    /** What was signed is not what is there. */
    REWRITTEN(true),

    /** An event that has no entry. */
    UNSEALABLE(true),

    /** Numbers are given out before they are drawn, so none is final. */
    CACHED_SEQUENCE(true),

    /** What keeps events from being changed is not as it was made. */
    GUARD_CHANGED(false),

    /** Who writes events may change them. */
    RIGHTS(false),

    /** The server counts no changes. */
    NOT_COUNTED(false);

    private final boolean stops;

    Damage(boolean stops) {
        this.stops = stops;
    }

    /** Whether a further signature would contradict what is signed. */
    boolean stops() {
        return stops;
    }
}
