package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A table of ruling lines. Where a line between two positions is missing, their cell is merged. */
final class PdfTable {

    /** Far above any form; keeps the work on a hostile page small. */
    private static final int MAX_POSITIONS = 400;

    /** Upright lines that stick out less than this are drawn carelessly, and make no row. */
    private static final double SHORTEST_ROW = 8;

    private final List<Ruling> rulings;
    private final List<Double> columns;
    private final List<Double> rows;
    private final boolean isOpenAbove;
    private final boolean isOpenBelow;
    private final List<List<Glyph>> cells = new ArrayList<>();

    /** Where most of the upright lines end: a table that a page breaks inside a row is not closed there. */
    private static final class Ends {
        final double at;
        final long count;

        Ends(List<Ruling> rulings, boolean atTop) {
            var ends = rulings.stream()
                    .filter(Ruling::isUpright)
                    .mapToDouble(atTop ? Ruling::from : Ruling::to)
                    .toArray();
            var extreme =
                    atTop ? Arrays.stream(ends).min() : Arrays.stream(ends).max();
            at = extreme.orElse(0);
            count = Arrays.stream(ends)
                    .filter(end -> Math.abs(end - at) <= Ruling.TOLERANCE)
                    .count();
        }
    }

    private PdfTable(List<Ruling> rulings) {
        this.rulings = rulings;
        this.columns = positions(rulings, true);
        this.rows = positions(rulings, false);
        var top = new Ends(rulings, true);
        var bottom = new Ends(rulings, false);
        this.isOpenAbove = !rows.isEmpty() && top.count > 1 && top.at < rows.get(0) - SHORTEST_ROW;
        this.isOpenBelow = !rows.isEmpty() && bottom.count > 1 && bottom.at > rows.get(rows.size() - 1) + SHORTEST_ROW;
        if (isOpenAbove) {
            rows.add(0, top.at);
        }
        if (isOpenBelow) {
            rows.add(bottom.at);
        }
        for (var i = 0; i < columnCount() * rowCount(); i++) {
            cells.add(new ArrayList<>());
        }
    }

    /** The tables of a page: lines that meet belong together. A frame around nothing else, and an underline, are none. */
    static List<PdfTable> all(List<Ruling> rulings) {
        var tables = new ArrayList<PdfTable>();
        var left = new ArrayList<>(rulings);
        while (!left.isEmpty()) {
            var group = new ArrayList<Ruling>();
            group.add(left.remove(left.size() - 1));
            for (var i = 0; i < group.size(); i++) {
                var ruling = group.get(i);
                var meeting = left.stream().filter(ruling::meets).toList();
                group.addAll(meeting);
                left.removeAll(meeting);
            }
            var table = new PdfTable(group);
            if (table.columnCount() > 0 && table.rowCount() > 0 && table.columnCount() * table.rowCount() > 1) {
                tables.add(table);
            }
        }
        return tables;
    }

    double top() {
        return rows.get(0);
    }

    /** Takes a glyph that stands inside. */
    boolean take(Glyph glyph) {
        var column = slot(columns, glyph.centreX());
        var row = slot(rows, glyph.centreY());
        if (column < 0 || row < 0) {
            return false;
        }
        cells.get(row * columnCount() + column).add(glyph);
        return true;
    }

    int rowCount() {
        return rows.size() - 1;
    }

    int cellCount() {
        return rowCount() * columnCount();
    }

    private int columnCount() {
        return columns.size() - 1;
    }

    /** Row by row; of a merged cell only where it begins. */
    PageTable onPage(IntFunction<String> wordsOfRow) {
        var covered = new boolean[rowCount()][columnCount()];
        var all = new ArrayList<PageTable.Row>();
        for (var row = 0; row < rowCount(); row++) {
            var words = wordsOfRow.apply(row);
            var found = new ArrayList<PageCell>();
            for (var column = 0; column < columnCount(); column++) {
                if (!covered[row][column]) {
                    found.add(cell(words, row, column, covered));
                }
            }
            all.add(new PageTable.Row(words, found));
        }
        return new PageTable(all, columns, rows, isOpenAbove, isOpenBelow);
    }

    private PageCell cell(String words, int row, int column, boolean[][] covered) {
        var width = 1;
        while (column + width < columnCount()
                && !covered[row][column + width]
                && !isRuled(true, columns.get(column + width), middle(rows, row))) {
            width++;
        }
        var height = 1;
        while (row + height < rowCount() && isOpenBelow(row + height, column, width)) {
            height++;
        }
        var glyphs = new ArrayList<Glyph>();
        for (var r = row; r < row + height; r++) {
            for (var c = column; c < column + width; c++) {
                covered[r][c] = true;
                glyphs.addAll(cells.get(r * columnCount() + c));
            }
        }
        return new PageCell(words, column, width, height, columns.get(column + width) - columns.get(column), glyphs);
    }

    /** Whether a cell goes on into a row: no line above it, the same lines beside it, none inside it. */
    private boolean isOpenBelow(int row, int column, int width) {
        for (var c = column; c < column + width; c++) {
            if (isRuled(false, rows.get(row), middle(columns, c))
                    || c > column && isRuled(true, columns.get(c), middle(rows, row))) {
                return false;
            }
        }
        return true;
    }

    private boolean isRuled(boolean upright, double at, double across) {
        return rulings.stream()
                .anyMatch(ruling -> ruling.isUpright() == upright
                        && Math.abs(ruling.at() - at) <= Ruling.TOLERANCE
                        && ruling.reaches(across));
    }

    private static double middle(List<Double> positions, int slot) {
        return (positions.get(slot) + positions.get(slot + 1)) / 2;
    }

    private static int slot(List<Double> positions, double position) {
        for (var i = 0; i + 1 < positions.size(); i++) {
            if (positions.get(i) <= position && position < positions.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Double> positions(List<Ruling> rulings, boolean upright) {
        var positions = new ArrayList<Double>();
        rulings.stream()
                .filter(ruling -> ruling.isUpright() == upright)
                .mapToDouble(Ruling::at)
                .sorted()
                .filter(at -> positions.isEmpty() || at - positions.get(positions.size() - 1) > Ruling.TOLERANCE)
                .forEach(positions::add);
        if (positions.size() > MAX_POSITIONS) {
            throw Refusal.unreadable("PDF 中的表格线过多，无法识别表格。请上传 docx、xlsx 文件。");
        }
        return positions;
    }
}
