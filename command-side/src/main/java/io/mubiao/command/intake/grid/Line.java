package io.mubiao.command.intake.grid;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A row of a document, a table's or one of text between tables.
 *
 * @param place of the row
 * @param cells by column; covered and trailing cells are empty
 */
public record Line(Place place, List<Cell> cells, Shape shape) {

    /** How far the positions of the cells can be trusted. */
    public enum Shape {
        /** as in a table */
        ALIGNED,
        /** only the order is known: the cells were set apart by blanks */
        LOOSE,
        /** set by the page, not by the text: page numbers, running titles, watermarks */
        FURNITURE
    }

    public int number() {
        return place.line();
    }

    public boolean isBlank() {
        return firstFilled() == cells.size();
    }

    /** The index of the first cell with text, or the number of cells. */
    public int firstFilled() {
        var index = 0;
        while (index < cells.size() && cells.get(index).isEmpty()) {
            index++;
        }
        return index;
    }

    /** The first text, or empty. */
    public String first() {
        return text(firstFilled());
    }

    /** The text at a column, empty beyond the last. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column).text() : "";
    }

    /** The line without its first text and all before it. */
    public Line afterFirst() {
        var start = Math.min(firstFilled() + 1, cells.size());
        return new Line(place, cells.subList(start, cells.size()), shape);
    }

    /** The cells that say something. */
    public List<Cell> filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** With nothing in some of its columns. */
    public Line without(IntPredicate isLeftOut) {
        return withCells(IntStream.range(0, cells.size())
                .mapToObj(index ->
                        isLeftOut.test(index) ? new Cell("", cells.get(index).place(), 1, 1) : cells.get(index))
                .toList());
    }

    /** The same cells at other columns. */
    public Line withCells(List<Cell> others) {
        return new Line(place, others, shape);
    }
}
