package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The headings of the indicator table: which column of the document holds what.
 *
 * @param line where they stand
 * @param shape whether the rows below keep to their columns
 * @param all from left to right
 * @param unknown cells of the line that head no known column
 */
public record Headings(int line, Shape shape, List<Heading> all, List<Cell> unknown) {

    /** @param text as printed */
    record Heading(Column column, int position, int width, String text) {

        Heading as(Column other) {
            return new Heading(other, position, width, text);
        }

        boolean covers(int index, int cellWidth) {
            return index < position + width && index + cellWidth > position;
        }
    }

    /** Null unless the line heads at least two of the usual columns. A row may say so too, below its categories. */
    public static @Nullable Headings read(Line line) {
        var headings = of(line);
        return usual(headings.all) < 2 || standsInCategories(line) ? null : headings;
    }

    private static boolean standsInCategories(Line line) {
        return line.cells().stream().anyMatch(cell -> Category.isLevel1(cell.text()))
                && line.cells().stream().anyMatch(cell -> Category.isLevel2(cell.text()));
    }

    /** Whatever a line heads. */
    public static Headings of(Line line) {
        var named = line.cells().stream().anyMatch(cell -> ColumnNames.isIndicators(cell.text()));
        var all = new ArrayList<Heading>();
        var unknown = new ArrayList<Cell>();
        for (var index = 0; index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            var column = cell.isEmpty() ? null : ColumnNames.among(cell.text(), named);
            if (column != null) {
                all.add(new Heading(column, index, Math.max(1, cell.width()), cell.text()));
            } else if (!cell.isEmpty()) {
                unknown.add(cell);
            }
        }
        nameByPlace(line, all, unknown);
        return new Headings(line.number(), line.shape(), all, unknown);
    }

    /** What stands alone between the second level and the value heads the indicators, however it is worded. */
    private static void nameByPlace(Line line, List<Heading> all, List<Cell> unknown) {
        var level2 = first(all, Column.LEVEL2);
        var value = first(all, Column.VALUE);
        if (level2 == null || value == null || first(all, Column.NAME) != null) {
            return;
        }
        var between = IntStream.range(level2.position + 1, value.position)
                .filter(index -> unknown.contains(line.cells().get(index)))
                .toArray();
        if (between.length == 1) {
            var cell = line.cells().get(between[0]);
            unknown.remove(cell);
            all.add(new Heading(Column.NAME, between[0], Math.max(1, cell.width()), cell.text()));
            all.sort(Comparator.comparingInt(Heading::position));
        }
    }

    /** The usual four, where each stands when the headings are lost. */
    static Headings lost(int line) {
        var all = new ArrayList<Heading>();
        for (var column : Column.values()) {
            if (Column.USUAL.contains(column)) {
                all.add(new Heading(column, all.size(), 1, ""));
            }
        }
        return new Headings(line, Shape.ALIGNED, all, List.of());
    }

    /** These headings, and of a heading line right above those that they leave uncovered: merged cells reach down. */
    public Headings below(@Nullable Headings above) {
        if (above == null || above.line + 1 != line) {
            return this;
        }
        var both = new ArrayList<>(all);
        above.all.stream()
                .filter(old -> all.stream().noneMatch(heading -> heading.covers(old.position, old.width)))
                .forEach(both::add);
        both.sort(Comparator.comparingInt(Heading::position));
        return new Headings(line, shape, both, unknown);
    }

    /** Where mid-term and annual indicators stand beside each other, the annual ones are to the right. */
    Headings annual() {
        var second = all.size();
        for (var i = 0; i < all.size(); i++) {
            var column = all.get(i).column;
            if (Column.USUAL.contains(column)
                    && all.subList(0, i).stream().anyMatch(heading -> heading.column == column)) {
                second = i;
                break;
            }
        }
        var right = all.subList(second, all.size());
        var left = all.subList(0, second).stream()
                .filter(heading -> right.stream().noneMatch(other -> other.column == heading.column))
                .toList();
        var annual = new ArrayList<>(left);
        annual.addAll(right);
        return new Headings(line, shape, annual, unknown);
    }

    /** Where no column is headed for the indicators, the second level holds them and the first what they belong to. */
    Headings levelled() {
        if (has(Column.NAME) || !has(Column.LEVEL1) || !has(Column.LEVEL2)) {
            return this;
        }
        var moved = all.stream()
                .map(heading -> switch (heading.column) {
                    case LEVEL1 -> heading.as(Column.LEVEL2);
                    case LEVEL2 -> heading.as(Column.NAME);
                    default -> heading;
                })
                .toList();
        return new Headings(line, shape, moved, unknown);
    }

    /** The heading over a cell, or null; of two for one column the first. */
    @Nullable
    public Heading over(int index, int width) {
        for (var heading : all) {
            if (heading.covers(index, width)) {
                return heading.column != Column.EXTRA && first(heading.column) != heading ? null : heading;
            }
        }
        return null;
    }

    boolean has(Column column) {
        return first(column) != null;
    }

    @Nullable
    Heading first(Column column) {
        return first(all, column);
    }

    private static @Nullable Heading first(List<Heading> all, Column column) {
        return all.stream()
                .filter(heading -> heading.column == column)
                .findFirst()
                .orElse(null);
    }

    private static long usual(List<Heading> headings) {
        return headings.stream()
                .map(Heading::column)
                .filter(Column.USUAL::contains)
                .distinct()
                .count();
    }
}
