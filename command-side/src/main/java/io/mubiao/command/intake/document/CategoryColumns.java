package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.table.NamedValue;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a register whose columns are the categories, its indicators in their cells, into rows below the usual headings. */
final class CategoryColumns {

    /**
     * A category and the columns below it.
     *
     * @param level1 empty when nothing above says it
     * @param value the column of values, -1 where they stand in one cell with the names
     */
    private record Block(String level1, String level2, int name, int width, int value) {
        boolean covers(int index) {
            return index >= name && index < name + width;
        }
    }

    private final List<Line> rows = new ArrayList<>();
    private final int width;
    private List<Block> blocks = List.of();
    private boolean hasLevel1;

    private CategoryColumns(Grid grid) {
        this.width = grid.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
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
            if (isHeading(lines, index) && !isAboveCategories(lines, index)) {
                begin(lines, index);
                index += isParts(lines, index) ? 1 : 0;
            } else if (hasIndicators(lines.get(index))) {
                addRows(lines.get(index));
            } else {
                rows.add(lines.get(index));
            }
        }
        return rows;
    }

    /** Of two lines of categories the second is meant. */
    private static boolean isAboveCategories(List<Line> lines, int index) {
        return index + 1 < lines.size() && categories(lines.get(index + 1)) > 1 && isHeading(lines, index + 1);
    }

    private void begin(List<Line> lines, int index) {
        var line = lines.get(index);
        var above = index > 0 && isHeadingLine(lines.get(index - 1)) ? lines.get(index - 1) : null;
        var parts = isParts(lines, index) ? lines.get(index + 1) : null;
        var found = new ArrayList<Block>();
        for (var at = 0; at < line.cells().size(); at++) {
            if (isCategory(line.cells().get(at))) {
                found.add(block(line, at, above, parts));
            }
        }
        hasLevel1 = found.stream().anyMatch(block -> !block.level1.isEmpty() && !block.level2.isEmpty());
        blocks = found;
        if (above != null && !rows.isEmpty()) {
            rows.set(rows.size() - 1, withoutBlocks(above));
        }
        rows.add(with(withoutBlocks(line), place(line), "一级指标", "二级指标", "三级指标", "指标值"));
    }

    private static Block block(Line line, int at, @Nullable Line above, @Nullable Line parts) {
        var cell = line.cells().get(at);
        var width = Math.max(1, cell.width());
        var over = above == null ? "" : over(above, at);
        var name = at;
        var value = -1;
        for (var part = at;
                parts != null && part < Math.min(at + width, parts.cells().size());
                part++) {
            var column = ColumnNames.among(parts.text(part), true);
            value = column == Column.VALUE ? part : value;
        }
        var isSecond = Category.isLevel2(Category.withoutPoints(cell.text()));
        return new Block(isSecond ? over : cell.text(), isSecond ? cell.text() : "", name, width, value);
    }

    /** The category of the first level that a cell above says, merged over the column. */
    private static String over(Line above, int at) {
        for (var index = Math.min(at, above.cells().size() - 1); index >= 0; index--) {
            var cell = above.cells().get(index);
            if (!cell.isEmpty()) {
                return isCategory(cell) && (index == at || cell.width() == 1 || index + cell.width() > at)
                        ? cell.text()
                        : "";
            }
        }
        return "";
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
        return IntStream.range(0, line.cells().size())
                .anyMatch(index -> !line.text(index).isEmpty() && isInBlock(index));
    }

    private boolean isInBlock(int index) {
        return blocks.stream().anyMatch(block -> block.covers(index));
    }

    private void addRows(Line line) {
        var project = withoutBlocks(line);
        for (var block : blocks) {
            for (var indicator : indicators(line, block)) {
                rows.add(with(
                        project,
                        line.cells().get(block.name),
                        block.level1,
                        block.level2,
                        indicator.name(),
                        indicator.value()));
                project = line.withCells(List.of());
            }
        }
    }

    private static List<NamedValue> indicators(Line line, Block block) {
        if (block.value >= 0) {
            var named = new NamedValue(line.text(block.name), line.text(block.value));
            return named.name().isEmpty() && named.value().isEmpty() ? List.of() : List.of(named);
        }
        return NamedValue.all(line.text(block.name));
    }

    private static Cell place(Line line) {
        return line.cells().get(line.firstFilled());
    }

    private Line with(Line line, Cell at, String level1, String level2, String name, String value) {
        var cells = new ArrayList<>(line.cells());
        while (cells.size() < width) {
            cells.add(new Cell("", line.place(), 1, 1));
        }
        if (hasLevel1) {
            cells.add(new Cell(level1, at.place(), 1, 1));
        }
        var second = hasLevel1 || !level2.isEmpty() ? level2 : level1;
        cells.add(new Cell(second, at.place(), 1, 1));
        cells.add(new Cell(name, at.place(), 1, 1));
        cells.add(new Cell(value, at.place(), 1, 1));
        return line.withCells(cells);
    }

    private Line withoutBlocks(Line line) {
        return line.without(this::isInBlock);
    }
}
