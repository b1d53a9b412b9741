package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import java.util.ArrayList;
import java.util.List;

/** A table of a Word document, complete, so that it is known how far its merged cells reach down. */
final class WordTable {

    private final List<Row> rows = new ArrayList<>();

    /** A row, and the tables inside its cells. */
    record Row(List<Cell> cells, List<WordTable> inner) {}

    /** @param continues whether the cell belongs to the one above */
    record Cell(int column, int width, boolean continues, String text) {

        boolean continues(Cell above) {
            return continues && text.isEmpty() && column == above.column && width == above.width;
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    /** @param name as people count it: 表格1 */
    void addTo(GridBuilder grid, String name, boolean isExact) {
        grid.table(() -> {
            for (var index = 0; index < rows.size(); index++) {
                grid.row(name + " 第" + (index + 1) + "行", entries(index, isExact));
                var inner = 0;
                for (var table : rows.get(index).inner) {
                    table.addTo(grid, name + " 第" + (index + 1) + "行内的表格" + ++inner, isExact);
                }
            }
        });
    }

    private List<Entry> entries(int index, boolean isExact) {
        var entries = new ArrayList<Entry>();
        for (var cell : rows.get(index).cells) {
            if (!isCovered(cell, index)) {
                entries.add(new Entry(cell.text, cell.width, 1 + below(cell, index), "", isExact));
            }
        }
        return entries;
    }

    private boolean isCovered(Cell cell, int index) {
        return index > 0 && rows.get(index - 1).cells.stream().anyMatch(cell::continues);
    }

    /** How many rows further down the cell reaches. */
    private int below(Cell cell, int index) {
        var height = 0;
        while (index + height + 1 < rows.size()
                && rows.get(index + height + 1).cells.stream().anyMatch(other -> other.continues(cell))) {
            height++;
        }
        return height;
    }
}
