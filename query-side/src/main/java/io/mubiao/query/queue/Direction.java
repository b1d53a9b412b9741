package io.mubiao.query.queue;

/** Which end of an order comes first. */
enum Direction {
    ASC(">"),
    DESC("<");

    private final String after;

    Direction(String after) {
        this.after = after;
    }

    /** The SQL operator between a line that comes later and the one before it. */
    String after() {
        return after;
    }
}
