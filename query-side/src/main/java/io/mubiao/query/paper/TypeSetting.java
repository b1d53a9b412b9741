package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * How a form fits on A4 paper, reckoned from the widths of its characters: as large as one page allows, down to the
 * smallest size that prints legibly; what does not fit then flows to further pages. Word processors and spreadsheets
 * break lines in their own way, so the reckoning is on the safe side.
 *
 * @param grid the form's, without merged rows when it flows
 * @param points the size of the letters in the table
 * @param heights of the rows, in points
 * @param flows whether the form needs more than a page
 */
record TypeSetting(Grid grid, double points, List<Double> heights, boolean flows) {

    /** A4 less the margins, in points. */
    static final double WIDTH = 482;

    /** A row higher than this may be divided between pages. */
    static final double TALL = 250;

    static final double LINE = 1.4;
    static final double PADDING = 4;

    /** How high a row of one line is, in letters; less only where the page would not hold it. */
    static final double ROOM = 2.6;

    private static final double HEIGHT = 690;
    private static final double[] SIZES = {11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5};

    /** A form that flows is set in a size that reads well: there is room enough. */
    private static final double FLOWING = 9;

    static TypeSetting of(Form form) {
        double room = HEIGHT - headings(form);
        for (double size : SIZES) {
            var heights = heights(form.grid(), size);
            if (heights.stream().mapToDouble(Double::doubleValue).sum() <= room) {
                return new TypeSetting(form.grid(), size, heights, false);
            }
        }
        return flowing(form);
    }

    /** This one, then smaller ones, then the one that flows: for a setter that knows how many pages it needed. */
    List<TypeSetting> andSmaller(Form form) {
        var settings = new ArrayList<TypeSetting>();
        if (!flows) {
            for (double size : SIZES) {
                if (size <= points) {
                    settings.add(new TypeSetting(form.grid(), size, heights(form.grid(), size), false));
                }
            }
        }
        settings.add(flowing(form));
        return settings;
    }

    private static TypeSetting flowing(Form form) {
        var grid = form.grid().unmerged();
        return new TypeSetting(grid, FLOWING, heights(grid, FLOWING), true);
    }

    private static double headings(Form form) {
        return form.headings().stream()
                .mapToDouble(
                        heading -> lines(heading.text(), WIDTH / heading.rank().points())
                                * 1.8
                                * heading.rank().points())
                .sum();
    }

    private static List<Double> heights(Grid grid, double size) {
        var heights = new ArrayList<Double>();
        var rows = grid.placed();
        rows.forEach(row -> heights.add(ROOM * size));
        for (int i = 0; i < rows.size(); i++) {
            for (var cell : rows.get(i)) {
                makeRoom(heights, i, cell, height(grid, cell, size));
            }
        }
        return heights;
    }

    /** A cell over several rows makes the last of them higher. */
    private static void makeRoom(List<Double> heights, int row, Placed cell, double needed) {
        int last = Math.min(row + cell.cell().down(), heights.size()) - 1;
        double above = heights.subList(row, last).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        heights.set(last, Math.max(heights.get(last), needed - above));
    }

    private static double height(Grid grid, Placed placed, double size) {
        var cell = placed.cell();
        int percent = grid.widths().subList(placed.column(), placed.column() + cell.across()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        double width = WIDTH * percent / 100 - 2 * PADDING;
        return lines(cell.text(), width / size) * LINE * size + 2 * PADDING;
    }

    /** How many lines a text takes, a line being so many Chinese characters long. */
    static int lines(String text, double ems) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(ems(line) / Math.max(1, Math.floor(ems)))))
                .sum();
    }

    private static double ems(String line) {
        return line.codePoints()
                .mapToDouble(character -> character < 0x2E80 ? 0.6 : 1)
                .sum();
    }
}
