package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.paper.Grid.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the column that each cell begins in, cells from above reaching down between them. */
final class Placing {

    /** For every column, how many rows further a cell from above reaches. */
    private final int[] covered;

    /** The cells that reach furthest down, by the column they begin in. */
    private final @Nullable Cell[] above;

    Placing(int columns) {
        covered = new int[columns];
        above = new Cell[columns];
    }

    List<List<Placed>> of(List<List<Cell>> rows) {
        var placed = new ArrayList<List<Placed>>();
        for (var row : rows) {
            placed.add(row(row));
        }
        return placed;
    }

    /** The rows with the cells from above written out again. */
    List<List<Cell>> unmerged(List<List<Cell>> rows) {
        var unmerged = new ArrayList<List<Cell>>();
        for (var placed : of(rows)) {
            placed.forEach(cell -> {
                Arrays.fill(above, cell.column(), cell.column() + cell.cell().across(), null);
                above[cell.column()] = cell.cell().down(1);
            });
            unmerged.add(Arrays.stream(above).filter(Objects::nonNull).toList());
        }
        return unmerged;
    }

    private List<Placed> row(List<Cell> cells) {
        var placed = new ArrayList<Placed>();
        var reach = new int[covered.length];
        int column = 0;
        for (var cell : cells) {
            column = nextFree(column);
            placed.add(new Placed(cell, column));
            for (int i = 0; i < cell.across(); i++) {
                reach[column++] = cell.down();
            }
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(reach[i], covered[i]) - 1;
        }
        return placed;
    }

    private int nextFree(int column) {
        int next = column;
        while (covered[next] > 0) {
            next++;
        }
        return next;
    }
}
