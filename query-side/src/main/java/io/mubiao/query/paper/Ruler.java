package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The vertical lines of a form, in percent of its width; rows of different division share one grid. */
public final class Ruler {

    private final int[] lines;

    /** @param lines all of them, from 0 to 100, in any order */
    public Ruler(int... lines) {
        this.lines = Arrays.stream(lines).distinct().sorted().toArray();
    }

    /** The widths between the lines. */
    public List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (int i = 1; i < lines.length; i++) {
            widths.add(lines[i] - lines[i - 1]);
        }
        return widths;
    }

    /** The cell from one line to another. */
    public Cell between(int from, int to, Cell cell) {
        return cell.across(index(to) - index(from));
    }

    private int index(int line) {
        int index = Arrays.binarySearch(lines, line);
        if (index < 0) {
            throw new IllegalArgumentException("no line at " + line);
        }
        return index;
    }
}
