package io.mubiao.query.audit;

/** Which end of the store comes first. */
enum EventOrder {
    ASC(">", 0),
    DESC("<", Long.MAX_VALUE);

    private final String behind;
    private final long beginning;

    EventOrder(String behind, long beginning) {
        this.behind = behind;
        this.beginning = beginning;
    }

    /** The SQL operator between the position of a later event and that of the one before it. */
    String behind() {
        return behind;
    }

    /** A position before the first. */
    long beginning() {
        return beginning;
    }
}
