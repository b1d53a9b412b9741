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
import org.jspecify.annotations.Nullable;

/**
 * The headings of the indicator table: which column of the document holds what.
 *
 * @param line where they stand
 * @param shape whether the rows below keep to their columns
 * @param all from left to right
 * @param unknown cells of the line that head no known column
 * @param blocks of these the ones that stand over columns of other years
 */
public record Headings(int line, Shape shape, List<Heading> all, List<Cell> unknown, List<Heading> blocks) {

    Headings(int line, Shape shape, List<Heading> all, List<Cell> unknown) {
        this(line, shape, all, unknown, List.of());
    }

    /** @param text as printed */
    record Heading(Column column, int position, int width, String text) {

        Heading as(Column other) {
            return new Heading(other, position, width, text);
        }

        boolean covers(int index, int cellWidth) {
            return index < position + width && index + cellWidth > position;
        }
    }

    /** The headings over the columns that {@link #below} leaves out. */
    List<Heading> leftOut(@Nullable Headings above) {
        return above == null || above.line + 1 != line ? List.of() : above.blocks;
    }

    /** The columns of this line that a heading over several says to be another period's. */
    private List<Heading> withoutOtherYears(Headings above) {
        return all.stream()
                .filter(heading ->
                        above.blocks.stream().noneMatch(block -> heading.covers(block.position, block.width)))
                .toList();
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
        var below = withoutOtherYears(above);
        var both = new ArrayList<>(below);
        above.all.stream()
                .filter(old -> all.stream().noneMatch(heading -> heading.covers(old.position, old.width)))
                .forEach(both::add);
        both.sort(Comparator.comparingInt(Heading::position));
        return new Headings(line, shape, both, unknown);
    }

    /** Takes a line right below for the parts of a wide heading, such as 符号, 数值 and 单位 of the value; null for any other. */
    @Nullable
    Headings parted(Line below) {
        var parts = new ArrayList<Heading>();
        for (var index = 0; index < below.cells().size(); index++) {
            var cell = below.cells().get(index);
            var wide = cell.isEmpty() ? null : over(index, cell.width());
            if (wide != null && wide.width > 1) {
                var named = ColumnNames.among(cell.text(), true);
                parts.add(new Heading(
                        named == null ? wide.column : named, index, Math.max(1, cell.width()), cell.text()));
            } else if (!cell.isEmpty()) {
                return null;
            }
        }
        var isHeading = below.number() == line + 1
                && parts.stream().anyMatch(part -> ColumnNames.among(part.text, true) != null)
                && parts.stream().allMatch(part -> Category.isPossible(part.text));
        if (!isHeading) {
            return null;
        }
        var both = new ArrayList<>(all);
        both.removeIf(old -> parts.stream().anyMatch(part -> old.covers(part.position, part.width)));
        both.addAll(parts);
        both.sort(Comparator.comparingInt(Heading::position));
        return new Headings(below.number(), shape, both, unknown, blocks);
    }

    /** Of columns that each name a year, only those of the sheet's. */
    Headings ofYear(@Nullable Integer year) {
        var isNamed = all.stream()
                .anyMatch(heading ->
                        heading.column == Column.VALUE && year != null && year.equals(ColumnNames.year(heading.text)));
        if (!isNamed) {
            return this;
        }
        var kept = all.stream()
                .filter(heading -> heading.column != Column.VALUE || !isOfAnother(ColumnNames.year(heading.text), year))
                .toList();
        return new Headings(line, shape, kept, unknown, blocks);
    }

    /** Cells that head a column by their place, whatever they say. */
    List<Cell> byPlace() {
        return unknown.stream()
                .filter(cell -> all.stream().anyMatch(heading -> heading.text.equals(cell.text())))
                .toList();
    }

    private static boolean isOfAnother(@Nullable Integer named, @Nullable Integer year) {
        return named != null && !named.equals(year);
    }

    /** Where the columns begin again, categories and all, for indicators beside the first ones; -1 when they do not. */
    int second() {
        for (var i = 1; i < all.size(); i++) {
            var column = all.get(i).column;
            if ((column == Column.LEVEL1 || column == Column.LEVEL2)
                    && all.subList(0, i).stream().anyMatch(heading -> heading.column == column)) {
                return all.get(i).position;
            }
        }
        return -1;
    }

    /** Without what stands before the categories: in a register that is the project's. */
    public Headings fromCategories() {
        var first = all.stream()
                .filter(heading -> Column.USUAL.contains(heading.column))
                .mapToInt(Heading::position)
                .min()
                .orElse(0);
        var indicators = all.stream()
                .filter(heading -> heading.position >= first || heading.column == Column.ORDINAL)
                .toList();
        return new Headings(line, shape, indicators, unknown, blocks);
    }

    /** The columns from one position up to another. */
    Headings between(int from, int to) {
        var some = all.stream()
                .filter(heading -> heading.position >= from && heading.position < to)
                .toList();
        return new Headings(line, shape, some, List.of(), blocks);
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
        return new Headings(line, shape, annual, unknown, blocks);
    }

    /**
     * The columns as a row has them, which may stand one level off its headings: the second level holds the indicators
     * where no column is headed for them and the row has no category there, and a fourth level holds them where
     * categories stand one further to the right.
     */
    Headings levelled(RowCells row) {
        var second = row.text(Column.LEVEL2);
        if (!has(Column.NAME) && has(Column.LEVEL1) && has(Column.LEVEL2)) {
            var isHeaded = Category.isLevel2(second) && !Category.isLevel2(row.text(Column.LEVEL1));
            return isHeaded ? this : moved(Column.LEVEL1, Column.LEVEL2, Column.NAME);
        }
        var names =
                all.stream().filter(heading -> heading.column == Column.NAME).toList();
        var isFurther = names.size() > 1
                && has(Column.LEVEL1)
                && Category.isLevel2(row.text(Column.NAME))
                && (second.isEmpty() || Category.isLevel1(second));
        return isFurther ? moved(Column.NAME, Column.LEVEL2, Column.LEVEL1) : this;
    }

    /** Each heading as the column behind it in a list; what is the last of the list is no column any more. */
    private Headings moved(Column... order) {
        var columns = List.of(order);
        var moved = new ArrayList<Heading>();
        for (var heading : all) {
            var at = columns.indexOf(heading.column);
            if (at < 0 || heading != first(heading.column)) {
                moved.add(heading);
            } else if (at + 1 < columns.size()) {
                moved.add(heading.as(columns.get(at + 1)));
            } else if (heading.column != Column.LEVEL1) {
                moved.add(heading);
            }
        }
        return new Headings(line, shape, moved, unknown, blocks);
    }

    /** The heading over a cell, or null; of two for one column the first, and the other one is kept where it can be. */
    @Nullable
    public Heading over(int index, int width) {
        for (var heading : all) {
            if (heading.covers(index, width)) {
                if (heading.column == Column.EXTRA || first(heading.column) == heading) {
                    return heading;
                }
                return Column.OF_OTHER_FORMS.contains(heading.column) ? heading.as(Column.EXTRA) : null;
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

    static @Nullable Heading first(List<Heading> all, Column column) {
        return all.stream()
                .filter(heading -> heading.column == column)
                .findFirst()
                .orElse(null);
    }
}
