package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.table.Headings;
import io.mubiao.command.intake.table.LooseRow;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a table that came one to a line back into rows, by what they say. */
final class CellPerLine {

    private final List<Line> rows = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();
    private @Nullable Headings headings;
    private @Nullable Line start;
    private boolean inTable;

    private CellPerLine() {}

    /** The grid itself unless its headings stand one to a line. */
    static Grid regroup(Grid grid) {
        var cells = joined(grid.lines().stream().filter(line -> !line.isBlank()).toList());
        for (var i = 1; i < cells.size(); i++) {
            if (isHeading(cells.get(i - 1)) && isHeading(cells.get(i))) {
                return new Grid(grid.name(), new CellPerLine().regroup(cells));
            }
        }
        return grid;
    }

    /** Puts cells together whose text was broken over two lines. */
    private static List<Line> joined(List<Line> lines) {
        var joined = new ArrayList<Line>();
        for (var line : lines) {
            var above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (above != null && isBroken(above, line)) {
                var cell = above.filled().get(0);
                joined.set(
                        joined.size() - 1,
                        above.withCells(List.of(
                                new Cell(cell.text() + line.first(), cell.place(), cell.width(), cell.height()))));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** Whether two lines are one word of the form, of which at least one alone is none, or a label and its unit. */
    private static boolean isBroken(Line above, Line line) {
        if (above.filled().size() != 1
                || line.filled().size() != 1
                || above.first().length() + line.first().length() > Labels.MAX_LENGTH) {
            return false;
        }
        var first = above.first();
        var second = line.first();
        return MoneyUnit.isAlone(second)
                || isWord(first + second) && !(isWord(first) && isWord(second)) && !second.isEmpty();
    }

    private static boolean isWord(String text) {
        var column = ColumnNames.likeliest(text);
        return Category.isLevel1(text)
                || Category.isLevel2(text)
                || isLabel(text)
                || column != null
                        && Column.USUAL.contains(column)
                        && !Labels.key(text).equals("指标");
    }

    /** Two lines that together only look like a label may be a value and another label. */
    private static boolean isLabel(String text) {
        var label = LabelMatch.known(text);
        return label != null && label.value() == null;
    }

    private static boolean isHeading(Line line) {
        return line.filled().size() == 1
                && ColumnNames.likeliest(line.first()) != null
                && Column.USUAL.contains(ColumnNames.likeliest(line.first()));
    }

    private List<Line> regroup(List<Line> lines) {
        for (var line : lines) {
            if (line.filled().size() != 1 || line.shape() == Shape.FURNITURE) {
                flush();
                rows.add(line);
            } else {
                read(line);
            }
        }
        flush();
        return rows;
    }

    private void read(Line line) {
        var text = line.first();
        var label = waitsForValue() ? LabelMatch.known(text) : LabelMatch.of(text);
        if (SheetTitle.read(text) != null) {
            flush();
            headings = null;
            inTable = false;
            rows.add(line);
        } else if (ColumnNames.likeliest(text) != null
                && (!inTable || isHeading(line))
                && (label == null || isHeading(line))) {
            readHeading(line);
        } else if (headings != null) {
            inTable = true;
            readCell(line);
        } else if (label != null) {
            flush();
            begin(line);
        } else if (row.size() == 1 && start != null && LabelMatch.of(row.get(0).text()) != null) {
            add(line);
            flush();
        } else {
            flush();
            rows.add(line);
        }
    }

    private boolean waitsForValue() {
        return row.size() == 1 && LabelMatch.of(row.get(0).text()) != null;
    }

    private void readHeading(Line line) {
        if (headings == null
                        && !row.isEmpty()
                        && ColumnNames.likeliest(row.get(0).text()) == null
                || inTable) {
            flush();
            inTable = false;
        }
        if (row.isEmpty()) {
            begin(line);
        } else {
            add(line);
        }
        headings = start == null ? null : HeadingLine.read(start.withCells(List.copyOf(row)));
    }

    /** A category begins a row, and so does what no longer fits into the columns. */
    private void readCell(Line line) {
        var columns = java.util.Objects.requireNonNull(headings);
        if (!row.isEmpty() && (ColumnNames.likeliest(row.get(0).text()) != null || !fits(line, columns))) {
            flush();
        }
        if (row.isEmpty()) {
            begin(line);
        } else {
            add(line);
        }
    }

    private boolean fits(Line line, Headings columns) {
        var text = line.first();
        if (Category.isLevel1(text) && !Category.isLevel2(text) || Vocabulary.STANDARD.isSignature(text)) {
            return false;
        }
        var onlyLevel1 = row.size() == 1 && Category.isLevel1(row.get(0).text());
        if (Category.isLevel2(text) && !onlyLevel1) {
            // a row that has its category but no name yet may be about a thing called like a category
            return row.size() < columns.all().size()
                    && Category.isLevel2(row.get(row.size() - 1).text())
                    && isName(text);
        }
        var aligned = LooseRow.align(java.util.Objects.requireNonNull(start).withCells(List.copyOf(row)), columns);
        return aligned.cells().size() < columns.all().size();
    }

    /** 服务对象满意度 is what is measured as often as it is a category. */
    private static boolean isName(String text) {
        return Labels.key(text).equals("服务对象满意度");
    }

    private void begin(Line line) {
        start = line;
        add(line);
    }

    private void add(Line line) {
        row.add(line.filled().get(0));
    }

    private void flush() {
        if (start != null && !row.isEmpty()) {
            rows.add(new Line(start.place(), List.copyOf(row), Shape.LOOSE));
        }
        row.clear();
        start = null;
    }
}
