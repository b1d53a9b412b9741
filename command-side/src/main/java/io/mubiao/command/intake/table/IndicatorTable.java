package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.IndicatorBlock;
import io.mubiao.command.intake.words.Vocabulary;
import io.mubiao.shared.sheet.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indicator rows below their headings. A category stands in the first of its rows only; its merged cells come empty. */
public final class IndicatorTable {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final List<IndicatorRow> rows = new ArrayList<>();
    private @Nullable Headings headings;
    private @Nullable Cell otherYears;
    private @Nullable RowCells step;
    private boolean goesInSteps;
    private @Nullable String level1;
    private @Nullable String level2;

    public IndicatorTable(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    public boolean isStarted() {
        return headings != null;
    }

    public List<IndicatorRow> rows() {
        return rows;
    }

    /** Takes a line with at least two column headings. */
    public boolean readHeading(Line line, boolean midTermIsBeside) {
        var found = Headings.read(line);
        if (found == null) {
            return false;
        }
        enterBlock(found.unknown(), line);
        var columns = found.below(headings);
        headings = midTermIsBeside ? columns.annual() : columns;
        leftovers.add(found.unknown().stream().filter(cell -> !isSection(cell)).toList());
        return true;
    }

    /** Takes the columns of a table that holds several projects. */
    public void begin(Headings columns) {
        headings = columns;
    }

    /** Takes a line that has the shape of a row. */
    public boolean readRow(Line line) {
        var columns = headings == null ? startWithoutHeading(line) : headings.levelled();
        if (columns == null || !LooseRow.fits(line, columns)) {
            return false;
        }
        var row = new RowCells(columns.shape() == Shape.LOOSE ? LooseRow.align(line, columns) : line, columns);
        if (!row.isRow()) {
            forgetCategory(line);
            return false;
        }
        enterBlock(row.others(), line);
        if (otherYears != null) {
            leaveOtherYears(line, otherYears);
            return true;
        }
        leftovers.add(row.others().stream().filter(cell -> !isSection(cell)).toList());
        carryCategory(row, columns);
        dropStep(row);
        add(row);
        step = row.isCategoryOnly() ? row : null;
        return true;
    }

    /** Takes a line that says only which years the rows below are about. */
    public boolean readBlock(Line line) {
        if (line.filled().size() != 1 || IndicatorBlock.of(line.first()) == null) {
            return false;
        }
        enterBlock(line.filled(), line);
        return true;
    }

    /** A block goes on as far as its cell reaches, or else to the next block. */
    private void enterBlock(List<Cell> cells, Line line) {
        if (otherYears != null
                && otherYears.height() > 1
                && otherYears.place().line() + otherYears.height() <= line.number()) {
            otherYears = null;
        }
        for (var cell : cells) {
            var block = IndicatorBlock.of(cell.text());
            if (block != null) {
                otherYears = block == IndicatorBlock.OF_SEVERAL_YEARS ? cell : null;
            }
        }
    }

    private void leaveOtherYears(Line line, Cell block) {
        leftovers.add(line);
        remarks.add(block.place(), RemarkCode.LEFT_OUT, "“" + block.text() + "”不是年度指标，表中没有对应的栏目，列入未识别内容");
    }

    /**
     * A line of nothing but a category of the first level, with one of the second alone on the line below it, is a step
     * and no empty row; in a table of such steps so is a second level above its indicators.
     */
    private void dropStep(RowCells below) {
        if (step == null || step.deepest() >= below.shallowest()) {
            return;
        }
        goesInSteps |= below.shallowest() < Column.NAME.ordinal();
        if (goesInSteps) {
            rows.remove(rows.size() - 1);
        }
    }

    private static boolean isSection(Cell cell) {
        return Vocabulary.STANDARD.isSection(cell.text()) || IndicatorBlock.of(cell.text()) != null;
    }

    private @Nullable Headings startWithoutHeading(Line line) {
        if (!Category.isLevel1(line.text(0)) || line.filled().size() < 2) {
            return null;
        }
        remarks.add(line.place(), RemarkCode.MISSING_LABEL, "没有找到指标表的表头，按“一级绩效指标、二级绩效指标、绩效内容、绩效值”的顺序读取");
        headings = Headings.lost(line.number());
        return headings;
    }

    /** A lost row may have begun another category; better none than a wrong one. */
    private void forgetCategory(Line line) {
        if (!line.text(0).isEmpty() && line.filled().size() > 1) {
            level1 = null;
            level2 = null;
        }
    }

    private void carryCategory(RowCells row, Headings columns) {
        if (!row.text(Column.LEVEL1).isEmpty()) {
            level1 = category(row, Column.LEVEL1);
            level2 = null;
        }
        if (row.text(Column.LEVEL2).isEmpty()) {
            return;
        }
        var category = category(row, Column.LEVEL2);
        if (columns.has(Column.LEVEL1)) {
            level2 = category;
        } else {
            // one column holds categories of either level
            var isLevel1 = Category.isLevel1(category) && !Category.isLevel2(category);
            level1 = isLevel1 ? category : null;
            level2 = isLevel1 ? null : category;
        }
    }

    /** The category without the points behind it, which the sheet has no field for. */
    private String category(RowCells row, Column column) {
        var printed = row.text(column);
        var end = Category.pointsAt(printed);
        if (end == printed.length()) {
            return printed;
        }
        leftovers.add(row.place(), printed.substring(end).strip());
        remarks.add(row.place(), RemarkCode.POINTS_IN_CATEGORY, "“" + printed + "”带有类别分值，表中没有对应的栏目，分值列入未识别内容");
        return printed.substring(0, end).strip();
    }

    private void add(RowCells row) {
        var id = "i%02d".formatted(rows.size() + 1);
        var value = RowValue.of(row);
        if (value.isComposed()) {
            remarks.add(
                    row.place(),
                    RemarkCode.VALUE_COMPOSED,
                    "绩效值“" + value.text() + "”由“" + String.join("”“", value.parts()) + "”几栏合成");
        }
        var notes = new RowNotes(leftovers, remarks);
        var indicator = new Indicator(
                id,
                level1,
                level2,
                row.text(Column.NAME),
                value.text(),
                notes.weight(row),
                notes.remark(row, value.beside()));
        rows.add(new IndicatorRow(row.place(), indicator));
    }
}
