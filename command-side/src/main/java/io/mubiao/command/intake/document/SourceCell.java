package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;

/**
 * A cell of the document that says something.
 *
 * @param column 1-based position in its row, as the places of fields and remarks count it
 * @param width columns that it covers
 * @param height rows that it covers
 * @param fate what became of its text
 */
public record SourceCell(int column, int width, int height, String text, Fate fate) {

    /** What became of the text of a cell. */
    public enum Fate {
        /** it is in a field of a sheet: {@link SheetReading#places} tell in which */
        READ,
        /** it, or a part of it, was handed back; the rest may be in a field */
        UNREAD,
        /** the page prints it around the text */
        FURNITURE,
        /** a word of the form: a label, a heading, a title, a unit of money */
        FORM
    }

    static SourceCell of(Cell cell, Fate fate) {
        var place = cell.place();
        return new SourceCell(place.column(), Math.max(1, cell.width()), cell.height(), cell.text(), fate);
    }
}
