package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.table.Headings.Heading;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.IndicatorBlock;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A line that heads columns: what each of its cells names, by its words and by what stands beside it. */
public final class HeadingLine {

    private HeadingLine() {}

    /** Null unless the line heads at least two of the usual columns. A row may say so too, below its categories. */
    public static @Nullable Headings read(Line line) {
        var headings = of(line);
        return usual(headings.all()) < 2 || standsInCategories(line) || areValues(line, headings) ? null : headings;
    }

    /** Whether each heading stands behind a label of the form's head: such words are what the form was filled in with. */
    private static boolean areValues(Line line, Headings headings) {
        return headings.all().stream().allMatch(heading -> isBehindLabel(line, heading.position()));
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
        all.removeIf(heading -> isBesideTable(heading, all));
        nameByPlace(line, all, unknown);
        keepByPlace(line, all, unknown);
        return new Headings(line.number(), line.shape(), all, unknown, blocks(line));
    }

    /** 绩效指标 heads the indicators in some forms; before the categories it only says which part of the form begins. */
    private static boolean isBesideTable(Heading heading, List<Heading> all) {
        return heading.column() == Column.NAME
                && Vocabulary.STANDARD.isSection(heading.text())
                && all.stream()
                        .anyMatch(other -> other.column() == Column.LEVEL1 && other.position() > heading.position());
    }

    private static List<Heading> blocks(Line line) {
        return IntStream.range(0, line.cells().size())
                .filter(index -> IndicatorBlock.over(line.text(index)) == IndicatorBlock.OF_SEVERAL_YEARS)
                .mapToObj(index -> new Heading(Column.EXTRA, index, reach(line, index), line.text(index)))
                .toList();
    }

    /** A heading over several columns reaches to the next one, merged or not. */
    private static int reach(Line line, int index) {
        var end = index + 1;
        while (end < line.cells().size() && line.cells().get(end).isEmpty()) {
            end++;
        }
        return Math.max(end - index, line.cells().get(index).width());
    }

    /** A line of words that each say which years the columns below are about; null for any other. */
    static @Nullable Headings ofBlocks(Line line) {
        var over = line.filled().stream()
                .filter(cell -> IndicatorBlock.of(cell.text()) != null)
                .toList();
        var isBlocks = over.size() > 1
                && line.filled().stream()
                        .allMatch(cell -> over.contains(cell) || Vocabulary.STANDARD.isSection(cell.text()));
        return isBlocks ? new Headings(line.number(), line.shape(), List.of(), List.of(), blocks(line)) : null;
    }

    /** Whatever stands behind the names of a table and is not known is a column that no field has; its cells keep their heading. */
    private static void keepByPlace(Line line, List<Heading> all, List<Cell> unknown) {
        if (usual(all) < 2) {
            return;
        }
        var first = all.stream()
                .filter(heading -> Column.USUAL.contains(heading.column()))
                .mapToInt(Heading::position)
                .min()
                .orElse(0);
        for (var index = first; index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (unknown.contains(cell)
                    && isExtra(cell)
                    && covering(all, index) == null
                    && !isBehindLabel(line, index)) {
                all.add(new Heading(Column.EXTRA, index, Math.max(1, cell.width()), cell.text()));
            }
        }
        all.sort(Comparator.comparingInt(Heading::position));
    }

    /** What stands behind a label of the form's head is its value, wherever the line came from. */
    private static boolean isBehindLabel(Line line, int index) {
        return index > 0
                && !line.text(index - 1).isEmpty()
                && ColumnNames.likeliest(line.text(index - 1)) == null
                && LabelMatch.of(line.text(index - 1)) != null;
    }

    private static boolean isExtra(Cell cell) {
        return Category.isPossible(cell.text())
                && !ColumnNames.isOfOtherYears(cell.text())
                && !Vocabulary.STANDARD.isSection(cell.text())
                && IndicatorBlock.over(cell.text()) == null
                && LabelMatch.of(cell.text()) == null;
    }

    private static @Nullable Heading covering(List<Heading> all, int index) {
        return all.stream()
                .filter(heading -> heading.covers(index, 1))
                .findFirst()
                .orElse(null);
    }

    /** What stands alone between the second level and the value heads the indicators, however it is worded. */
    private static void nameByPlace(Line line, List<Heading> all, List<Cell> unknown) {
        var level2 = Headings.first(all, Column.LEVEL2);
        var value = Headings.first(all, Column.VALUE);
        if (level2 == null || value == null || Headings.first(all, Column.NAME) != null) {
            return;
        }
        var between = IntStream.range(level2.position() + 1, value.position())
                .filter(index -> unknown.contains(line.cells().get(index)))
                .toArray();
        if (between.length == 1) {
            var cell = line.cells().get(between[0]);
            all.add(new Heading(Column.NAME, between[0], Math.max(1, cell.width()), cell.text()));
            all.sort(Comparator.comparingInt(Heading::position));
        }
    }

    private static long usual(List<Heading> headings) {
        return headings.stream()
                .map(Heading::column)
                .filter(Column.USUAL::contains)
                .distinct()
                .count();
    }
}
