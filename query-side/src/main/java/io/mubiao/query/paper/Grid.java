package io.mubiao.query.paper;

import java.util.List;

/**
 * The table of a form. A row names only the cells that begin in it: what a cell covers to the right or below is left out.
 *
 * @param widths of the columns, in percent
 * @param heading the first row that is repeated on further pages, with those up to {@code headingEnd}; all before it
 *     belong to the first page
 */
public record Grid(List<Integer> widths, int heading, int headingEnd, List<List<Cell>> rows) {

    public Grid {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows whose cells say where they begin. */
    List<List<Placed>> placed() {
        return new Placing(widths.size()).of(rows);
    }

    /**
     * The same with every cell that reaches over several rows printed in each of them: where a page ends among them, the
     * reader of the next one still sees it.
     */
    Grid unmerged() {
        return new Grid(widths, heading, headingEnd, new Placing(widths.size()).unmerged(rows));
    }

    /** A cell and the column it begins in. */
    record Placed(Cell cell, int column) {}

    /** A cell. */
    public record Cell(String text, int across, int down, Look look) {

        /** A printed label. */
        public static Cell label(String text) {
            return new Cell(text, 1, 1, Look.LABEL);
        }

        /** What was filled in. */
        public static Cell text(String text) {
            return new Cell(text, 1, 1, Look.TEXT);
        }

        /** What was filled in and is short. */
        public static Cell centred(String text) {
            return new Cell(text, 1, 1, Look.CENTRED);
        }

        /** The same over several columns. */
        public Cell across(int columns) {
            return new Cell(text, columns, down, look);
        }

        /** The same over several rows. */
        public Cell down(int rows) {
            return new Cell(text, across, rows, look);
        }
    }

    /** How a cell is set. */
    public enum Look {
        LABEL,
        TEXT,
        CENTRED;

        boolean isCentred() {
            return this != TEXT;
        }
    }
}
