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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The indicator rows below their headings. A category stands in the first of its rows only; its merged cells come empty. */
public final class IndicatorTable {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?:(?:三级)?指标\\s*[0-9一二三四五六七八九十]{1,2}\\s*[:：]?|[…⋯.·。]{1,6})");

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final List<IndicatorRow> rows = new ArrayList<>();
    private @Nullable Headings headings;
    /** Words right above the headings that say which years they are about. */
    private @Nullable Headings blocks;

    private final OtherYears otherYears;
    private @Nullable RowCells step;
    private boolean goesInSteps;
    private final CarriedCategory category;
    private @Nullable Integer year;
    /** Indicators that stand to the right of these, under headings of their own. */
    private @Nullable IndicatorTable beside;

    private int besideFrom;

    public IndicatorTable(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
        this.category = new CarriedCategory(leftovers, remarks);
        this.otherYears = new OtherYears(leftovers, remarks);
    }

    public boolean isStarted() {
        return headings != null;
    }

    public List<IndicatorRow> rows() {
        if (beside == null || beside.rows().isEmpty()) {
            return rows;
        }
        var all = new ArrayList<>(rows);
        for (var row : beside.rows()) {
            all.add(row.numbered(all.size() + 1));
        }
        return all;
    }

    /** The sheet's year, which decides between columns of several years. */
    public void inYear(@Nullable Integer fiscalYear) {
        year = fiscalYear;
    }

    /** Takes a line with at least two column headings. */
    public boolean readHeading(Line line, boolean midTermIsBeside) {
        var found = HeadingLine.read(line);
        if (found == null) {
            return false;
        }
        otherYears.enter(found.unknown(), line);
        var over = headings != null && headings.line() + 1 == line.number() ? headings : blocks;
        found.leftOut(over)
                .forEach(block -> remarks.add(
                        line.place(), RemarkCode.LEFT_OUT, "“" + block.text() + "”各栏不是年度指标，表中没有对应的栏目，列入未识别内容"));
        var columns = found.below(over).ofYear(year);
        headings = midTermIsBeside ? columns.annual() : columns;
        beginBeside(columns.second(), midTermIsBeside);
        var byPlace = found.byPlace();
        byPlace.forEach(cell -> remarks.addOnce(
                cell.place(), RemarkCode.COLUMN_BY_PLACE, cell.text(), "“" + cell.text() + "”不是已知的栏目名称，按所在位置读取"));
        leftovers.add(found.unknown().stream()
                .filter(cell -> !isSection(cell) && !byPlace.contains(cell))
                .toList());
        return true;
    }

    private void beginBeside(int from, boolean midTermIsBeside) {
        var columns = headings;
        if (columns == null || from < 0 || midTermIsBeside) {
            beside = beside == null || beside.rows().isEmpty() ? null : beside;
            besideFrom = Integer.MAX_VALUE;
            return;
        }
        beside = beside == null ? new IndicatorTable(leftovers, remarks) : beside;
        beside.begin(columns.between(from, Integer.MAX_VALUE));
        besideFrom = from;
        headings = columns.between(0, from);
    }

    /** Takes the columns of a table that holds several projects. */
    public void begin(Headings columns) {
        headings = columns;
    }

    /** Takes a line that has the shape of a row. */
    public boolean readRow(Line line) {
        var right = beside;
        if (right == null || line.cells().size() <= besideFrom) {
            return readOwn(line);
        }
        var left = line.withCells(line.cells().subList(0, besideFrom));
        var others = line.withCells(line.cells().stream()
                .map(cell -> left.cells().contains(cell) ? new Cell("", cell.place(), 1, 1) : cell)
                .toList());
        var isRow = left.isBlank() || readOwn(left);
        if (isRow && !others.isBlank() && !right.readRow(others)) {
            leftovers.add(others);
        }
        return isRow;
    }

    private boolean readOwn(Line line) {
        var columns = headings == null ? startWithoutHeading(line) : headings;
        if (columns == null || readParts(line, columns)) {
            return columns != null;
        }
        if (!LooseRow.fits(line, columns)) {
            return false;
        }
        var aligned = columns.shape() == Shape.LOOSE ? LooseRow.align(line, columns) : line;
        var levelled = columns.levelled(new RowCells(aligned, columns));
        var row = new RowCells(aligned, levelled);
        if (!row.isRow()) {
            category.forget(line);
            return false;
        }
        otherYears.enter(row.others(), line);
        if (otherYears.takes(line)) {
            return true;
        }
        leftovers.add(row.others().stream().filter(cell -> !isSection(cell)).toList());
        category.carry(row, levelled);
        dropStep(row);
        if (isPlaceholder(row, levelled)) {
            leftovers.add(line.filled());
            return true;
        }
        add(row);
        step = row.isCategoryOnly() ? row : null;
        return true;
    }

    /** A row that the form offers for one more indicator, and that nobody filled in: 指标2： or ……. */
    private static boolean isPlaceholder(RowCells row, Headings columns) {
        return PLACEHOLDER.matcher(row.text(Column.NAME)).matches()
                && row.text(Column.VALUE).isEmpty()
                && row.text(Column.LEVEL1).isEmpty()
                && row.text(Column.LEVEL2).isEmpty()
                && columns.has(Column.VALUE);
    }

    /** Headings of the parts of a wide column stand right below it. */
    private boolean readParts(Line line, Headings columns) {
        var parted = rows.isEmpty() ? columns.parted(line) : null;
        if (parted == null) {
            return false;
        }
        headings = parted;
        return true;
    }

    /** Takes a line that says only which years the rows below are about. */
    public boolean readBlock(Line line) {
        var over = line.filled().size() > 1 ? HeadingLine.ofBlocks(line) : null;
        if (over != null) {
            blocks = over;
            return true;
        }
        if (line.filled().size() != 1 || IndicatorBlock.of(line.first()) == null) {
            return false;
        }
        otherYears.enter(line.filled(), line);
        return true;
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

    private void add(RowCells row) {
        var id = "i%02d".formatted(rows.size() + 1);
        var value = RowValue.of(row);
        if (value.isComposed()) {
            remarks.addOnce(
                    row.place(),
                    RemarkCode.VALUE_COMPOSED,
                    value.shape(),
                    "绩效值“" + value.text() + "”由“" + String.join("”“", value.parts()) + "”几栏合成");
        }
        var notes = new RowNotes(leftovers, remarks);
        var indicator = new Indicator(
                id,
                category.level1(),
                category.level2(),
                row.text(Column.NAME),
                value.text(),
                notes.weight(row),
                notes.remark(row),
                notes.text(row, Column.COMPARATOR),
                notes.text(row, Column.UNIT),
                notes.text(row, Column.SCORING),
                notes.text(row, Column.EXPLANATION),
                notes.text(row, Column.SOURCE),
                notes.text(row, Column.MID_TERM_VALUE));
        rows.add(new IndicatorRow(row.place(), indicator, row.places()));
    }
}
