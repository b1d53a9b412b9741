package io.mubiao.command.intake.grid;

import io.mubiao.command.intake.grid.GridBuilder.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which columns the merged cells of the rows above still cover. */
final class Covering {

    private final int[] rowsLeft = new int[GridBuilder.MAX_COLUMNS];

    /** Cells in their columns; what does not fit into the widest row allowed is put into the last column. */
    List<Cell> place(Place row, List<Entry> entries) {
        var below = rowsLeft.clone();
        Arrays.setAll(rowsLeft, column -> Math.max(0, rowsLeft[column] - 1));
        var cells = new ArrayList<Cell>();
        for (var entry : entries) {
            cover(below, cells, row);
            put(entry, row, cells);
        }
        cover(below, cells, row);
        return cells;
    }

    private static void cover(int[] below, List<Cell> cells, Place row) {
        while (cells.size() < below.length && below[cells.size()] > 0) {
            cells.add(Cell.covered(row));
        }
    }

    private void put(Entry entry, Place row, List<Cell> cells) {
        var column = cells.size();
        var place = new Place(row.line(), entry.words().isEmpty() ? row.words() : entry.words(), column + 1);
        var width = Math.max(1, Math.min(entry.width(), rowsLeft.length - column));
        cells.add(entry.cell(place, width, Math.max(1, entry.height())));
        for (var i = 1; i < width; i++) {
            cells.add(Cell.covered(row));
        }
        for (var i = column; i < Math.min(column + width, rowsLeft.length); i++) {
            rowsLeft[i] = Math.max(rowsLeft[i], entry.height() - 1);
        }
    }
}
