package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.table.NamedValue;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a register whose columns are the categories, its indicators in their cells, into rows below the usual headings. */
final class CategoryColumns {

    private final List<Line> rows = new ArrayList<>();
    /** Behind the last text of any line. */
    private final int width;

    /** Below the last headings. */
    private List<CategoryBlock> blocks = List.of();

    private final BitSet inBlocks = new BitSet();

    /** Of these the columns of names and values. */
    private final BitSet read = new BitSet();

    private boolean hasLevel1;
    private int cells;

    private CategoryColumns(Grid grid) {
        this.width = grid.lines().stream()
                .mapToInt(CategoryColumns::filledWidth)
                .max()
                .orElse(0);
    }

    private static int filledWidth(Line line) {
        var end = line.cells().size();
        while (end > 0 && line.cells().get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    /** The grid itself unless projects and categories head columns beside each other. */
    static Grid regroup(Grid grid) {
        var lines = grid.lines();
        return IntStream.range(0, lines.size()).anyMatch(index -> isHeading(lines, index))
                ? new Grid(grid.name(), new CategoryColumns(grid).regroup(lines))
                : grid;
    }

    private static boolean isHeading(List<Line> lines, int index) {
        var line = lines.get(index);
        return categories(line) > 1
                && !beginsRow(line)
                && headsOnly(line)
                && (Register.namesProjects(line) || index > 0 && isAbove(lines.get(index - 1)));
    }

    /** A category of the second level right behind one of the first stands in it. */
    private static boolean beginsRow(Line line) {
        var filled = line.filled();
        return IntStream.range(1, filled.size())
                .anyMatch(index -> Category.isLevel1(filled.get(index - 1).text())
                        && !Category.isLevel2(filled.get(index - 1).text())
                        && Category.isLevel2(filled.get(index).text()));
    }

    private static boolean isAbove(Line line) {
        return Register.namesProjects(line) && headsOnly(line);
    }

    /** A line that names a project or holds an indicator says more than headings; the usual headings need no help. */
    private static boolean headsOnly(Line line) {
        return HeadingLine.read(line) == null
                && line.filled().stream()
                        .allMatch(cell -> isCategory(cell)
                                || Register.isHeading(cell.text())
                                || ColumnNames.likeliest(cell.text()) != null
                                || Vocabulary.STANDARD.isSection(cell.text()));
    }

    private static boolean isHeadingLine(Line line) {
        return Register.namesProjects(line) || categories(line) > 0;
    }

    private static long categories(Line line) {
        return line.cells().stream().filter(CategoryColumns::isCategory).count();
    }

    private static boolean isCategory(Cell cell) {
        return Category.isAny(cell.text());
    }

    private List<Line> regroup(List<Line> lines) {
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (isAboveCategories(lines, index)) {
                add(line);
            } else if (isHeading(lines, index)) {
                begin(lines, index);
                index += isParts(lines, index) ? 1 : 0;
            } else {
                addBelow(line);
            }
        }
        return rows;
    }

    /** Whether the headings of the next line go on those of this one: of two lines of categories the second is meant. */
    private static boolean isAboveCategories(List<Line> lines, int index) {
        return index + 1 < lines.size() && isAbove(lines.get(index), false) && isHeading(lines, index + 1);
    }

    /** @param isFirst whether no rows can stand above, which may hold a word of the headings, too */
    private static boolean isAbove(Line line, boolean isFirst) {
        return isHeadingLine(line) && (isFirst || headsOnly(line));
    }

    private void begin(List<Line> lines, int index) {
        var line = lines.get(index);
        var above = index > 0 && isAbove(lines.get(index - 1), blocks.isEmpty()) ? lines.get(index - 1) : null;
        var parts = isParts(lines, index) ? lines.get(index + 1) : null;
        end();
        blocks = IntStream.range(0, line.cells().size())
                .filter(at -> isCategory(line.cells().get(at)))
                .mapToObj(at -> CategoryBlock.of(line, at, above, parts))
                .toList();
        blocks.forEach(block -> {
            inBlocks.set(block.start(), block.start() + block.width());
            read.set(block.name());
            read.set(block.value());
        });
        hasLevel1 = blocks.stream()
                .anyMatch(block -> !block.level1().isEmpty() && !block.level2().isEmpty());
        if (above != null && !rows.isEmpty()) {
            rows.set(rows.size() - 1, above.without(inBlocks::get));
        }
        add(with(line.without(inBlocks::get), place(line), "一级指标", "二级指标", new NamedValue("三级指标", "指标值")));
    }

    /** What begins another form, or heads its indicators, ends the register. */
    private void addBelow(Line line) {
        if (SheetTitle.read(line.first()) != null || HeadingLine.read(line) != null) {
            end();
        }
        if (hasIndicators(line)) {
            addRows(line);
        } else {
            add(line);
        }
    }

    private void end() {
        blocks = List.of();
        inBlocks.clear();
        read.clear();
    }

    /** Whether the line below the categories says where their names and values stand. */
    private static boolean isParts(List<Line> lines, int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        var filled = lines.get(index + 1).filled();
        return !filled.isEmpty()
                && filled.stream().allMatch(cell -> ColumnNames.among(cell.text(), true) != null)
                && filled.stream().anyMatch(cell -> ColumnNames.among(cell.text(), true) == Column.VALUE);
    }

    private boolean hasIndicators(Line line) {
        return inBlocks.stream().anyMatch(index -> !line.text(index).isEmpty());
    }

    /** What no column of names or values holds stays in the first row, or in one of its own. */
    private void addRows(Line line) {
        var before = rows.size();
        var rest = line.without(read::get);
        for (var block : blocks) {
            for (var indicator : (Iterable<NamedValue>) block.indicators(line)::iterator) {
                add(with(rest, block.place(line), block.level1(), block.level2(), indicator));
                rest = line.withCells(List.of());
            }
        }
        if (rows.size() == before) {
            add(line);
        }
    }

    private void add(Line line) {
        cells += line.cells().size();
        GridBuilder.refuseAbove(rows.size() + 1, cells);
        rows.add(line);
    }

    private static Cell place(Line line) {
        return line.cells().get(line.firstFilled());
    }

    private Line with(Line line, Cell at, String level1, String level2, NamedValue indicator) {
        var all = new ArrayList<>(
                line.cells().subList(0, Math.min(width, line.cells().size())));
        while (all.size() < width) {
            all.add(new Cell("", line.place(), 1, 1));
        }
        if (hasLevel1) {
            all.add(new Cell(level1, at.place(), 1, 1));
        }
        var second = hasLevel1 || !level2.isEmpty() ? level2 : level1;
        all.add(new Cell(second, at.place(), 1, 1));
        all.add(new Cell(indicator.name(), at.place(), 1, 1));
        all.add(new Cell(indicator.value(), at.place(), 1, 1));
        return line.withCells(all);
    }
}
