package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.SheetTitle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forms that stand beside each other on one page are read one after the other. */
final class SideBySide {

    private static final int NOWHERE = -1;

    private SideBySide() {}

    /** From the left; the grid alone when it holds no two forms beside each other. */
    static Stream<Grid> split(Grid grid) {
        var column = second(grid);
        if (column == NOWHERE) {
            return Stream.of(grid);
        }
        var left = part(grid, 0, column);
        var right = part(grid, column, Integer.MAX_VALUE);
        return hasTable(left) && hasTable(right) ? Stream.concat(Stream.of(left), split(right)) : Stream.of(grid);
    }

    /** Where the second form begins that no cell reaches into from the left. */
    private static int second(Grid grid) {
        return grid.lines().stream()
                .flatMapToInt(line -> IntStream.range(0, line.cells().size())
                        .filter(index -> isOpening(line.cells().get(index)))
                        .skip(1)
                        .limit(1))
                .distinct()
                .filter(column -> grid.lines().stream().noneMatch(line -> isCrossed(line, column)))
                .findFirst()
                .orElse(NOWHERE);
    }

    private static boolean isOpening(Cell cell) {
        return !cell.isEmpty() && isTitleOrName(cell);
    }

    private static boolean isTitleOrName(Cell cell) {
        return SheetTitle.read(cell.text()) != null || LabelMatch.alone(cell.text()) == HeadLabel.PROJECT_NAME;
    }

    private static boolean isCrossed(Line line, int column) {
        return IntStream.range(0, Math.min(column, line.cells().size()))
                .anyMatch(index -> index + line.cells().get(index).width() > column);
    }

    private static boolean hasTable(Grid grid) {
        return grid.lines().stream().anyMatch(line -> HeadingLine.read(line) != null);
    }

    private static Grid part(Grid grid, int from, int to) {
        return new Grid(
                grid.name(),
                grid.lines().stream()
                        .map(line -> line.withCells(cells(line, from, to)))
                        .toList());
    }

    private static List<Cell> cells(Line line, int from, int to) {
        var end = Math.min(to, line.cells().size());
        return line.cells().subList(Math.min(from, end), end);
    }
}
