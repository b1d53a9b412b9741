package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight line of a page, upright or level; positions in points from the top left corner.
 *
 * @param at the x of an upright line, the y of a level one
 */
record Ruling(boolean isUpright, double at, double from, double to) {

    /** Lines nearer than this are one line drawn twice; cells are never so small. */
    static final double TOLERANCE = 2.5;

    /** The thickest filled rectangle that is meant as a line. */
    private static final double THICK = 2.5;

    private static final double SHORTEST = 4;

    /** The line between two points, if it is one. */
    static List<Ruling> between(double x1, double y1, double x2, double y2) {
        var rulings = new ArrayList<Ruling>(1);
        if (Math.abs(x1 - x2) <= 1 && Math.abs(y1 - y2) >= SHORTEST) {
            rulings.add(new Ruling(true, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        } else if (Math.abs(y1 - y2) <= 1 && Math.abs(x1 - x2) >= SHORTEST) {
            rulings.add(new Ruling(false, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        }
        return rulings;
    }

    /** A filled rectangle thin enough to be a line. */
    static List<Ruling> filled(double x1, double y1, double x2, double y2) {
        if (Math.abs(x1 - x2) <= THICK) {
            return between((x1 + x2) / 2, y1, (x1 + x2) / 2, y2);
        }
        return Math.abs(y1 - y2) <= THICK ? between(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2) : List.of();
    }

    /** Whether both lines touch or cross. */
    boolean meets(Ruling other) {
        return isUpright != other.isUpright
                ? reaches(other.at) && other.reaches(at)
                : Math.abs(at - other.at) <= TOLERANCE && from <= other.to + TOLERANCE && other.from <= to + TOLERANCE;
    }

    boolean reaches(double position) {
        return from - TOLERANCE <= position && position <= to + TOLERANCE;
    }
}
