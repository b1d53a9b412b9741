package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.Line.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of ruling lines, as far as it stands on one page or was put together from several.
 *
 * @param rows from the top; of a merged cell only where it begins
 * @param columns where the columns begin, and the last ends, in points
 * @param levels where the rows begin, and the last ends, in points
 * @param isOpenAbove whether no line closes it above
 * @param isOpenBelow whether no line closes it below
 */
record PageTable(List<Row> rows, List<Double> columns, List<Double> levels, boolean isOpenAbove, boolean isOpenBelow)
        implements PageBlock {
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    /** Rows below this one head nothing. */
    private static final int LAST_HEADING = 60;

    /** Filled cells of a line of headings at least. */
    private static final int HEADINGS = 3;

    static final class Row {
        /** Where people find it. */
        final String words;

        final List<PageCell> cells;
        private @Nullable List<String> texts;

        Row(String words, List<PageCell> cells) {
            this.words = words;
            this.cells = List.copyOf(cells);
        }

        List<String> texts() {
            if (texts == null) {
                texts = cells.stream().map(PageCell::text).toList();
            }
            return texts;
        }

        List<PageCell> filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).toList();
        }

        boolean saysTheSame(Row other) {
            return texts().equals(other.texts());
        }

        Row emptied() {
            return new Row(words, cells.stream().map(PageCell::emptied).toList());
        }

        /** Whether it may head columns: several words, and no figure. */
        boolean mayBeHeadings() {
            return filled().size() >= HEADINGS
                    && texts().stream().noneMatch(text -> DIGIT.matcher(text).find());
        }
    }

    @Override
    public void addTo(GridBuilder grid) {
        grid.table(() -> rows.forEach(row ->
                grid.row(row.words, row.cells.stream().map(PageCell::entry).toList())));
    }

    /** Whether the other one, on a later page, has the same rows and other columns: the page to the right of this one. */
    boolean isLeftOf(PageTable other) {
        return levels.size() > 2 && areSame(levels, other.levels) && !goesOnIn(other) && !other.goesOnIn(this);
    }

    /** With the columns of the page to the right. */
    PageTable beside(PageTable right) {
        var shift = columns.size() - 1;
        var both = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            var cells = new ArrayList<>(rows.get(i).cells);
            right.rows.get(i).cells.forEach(cell -> cells.add(cell.at(cell.column() + shift, cell.width())));
            both.add(new Row(rows.get(i).words, cells));
        }
        var wide = new ArrayList<>(columns);
        var offset = columns.get(shift) - right.columns.get(0);
        right.columns.stream().skip(1).forEach(at -> wide.add(at + offset));
        return new PageTable(both, wide, levels, isOpenAbove, isOpenBelow);
    }

    /** Whether the other one, on the next page, stands in columns of this one. */
    boolean goesOnIn(PageTable below) {
        return isNear(columns.get(0), below.columns.get(0))
                && isNear(columns.get(columns.size() - 1), below.columns.get(below.columns.size() - 1))
                && below.columns.stream().allMatch(at -> column(at) >= 0);
    }

    /**
     * How many rows at the top of the next page say again, one after the other, what rows of this table say, its first
     * headings among them: rows of data may be alike, too.
     */
    int repeatedIn(PageTable below) {
        var headings = first(Row::mayBeHeadings);
        if (headings < 0 || below.rows.isEmpty()) {
            return 0;
        }
        var from = first(below.rows.get(0)::saysTheSame);
        var count = 0;
        while (from >= 0
                && count < below.rows.size()
                && from + count < rows.size()
                && rows.get(from + count).saysTheSame(below.rows.get(count))) {
            count++;
        }
        return from <= headings && headings < from + count ? count : 0;
    }

    private int first(Predicate<Row> isMeant) {
        return IntStream.range(0, Math.min(rows.size(), LAST_HEADING))
                .filter(index -> isMeant.test(rows.get(index)))
                .findFirst()
                .orElse(-1);
    }

    /**
     * With the rows of the next page in the same columns. The first of them is the rest of the last one here if that was
     * not closed, or if its texts broke off for want of room.
     *
     * @param repeated how many rows of it are headings printed again
     */
    PageTable and(PageTable below, int repeated) {
        var all = new ArrayList<>(rows);
        var places = below.columns.stream().mapToInt(this::column).toArray();
        var others = below.rows.stream().map(row -> moved(row, places)).toList();
        var first = others.size() == repeated || all.isEmpty() ? null : others.get(repeated);
        var isRest = first != null && isRest(all.get(all.size() - 1), first, below);
        if (first != null && isRest) {
            all.set(all.size() - 1, joined(all.get(all.size() - 1), first));
        }
        all.addAll(without(repeated + (isRest ? 1 : 0), others));
        return new PageTable(all, columns, levels, isOpenAbove, below.isOpenBelow);
    }

    /** Rows without their first ones; of those the ones whose cells reach further down stay, emptied, to keep later cells in their columns. */
    private static List<Row> without(int count, List<Row> rows) {
        var from = IntStream.range(0, count)
                .filter(index -> rows.get(index).cells.stream().anyMatch(cell -> index + cell.height() > count))
                .findFirst()
                .orElse(count);
        return IntStream.range(from, rows.size())
                .mapToObj(index -> index < count ? rows.get(index).emptied() : rows.get(index))
                .toList();
    }

    /** The headings that the next page prints again, as texts of the page. */
    static List<Text> ofPage(PageTable below, int repeated) {
        return below.rows.stream()
                .limit(repeated)
                .map(row -> new Text(
                        row.words,
                        Shape.FURNITURE,
                        row.filled().stream().map(PageCell::text).toList()))
                .filter(text -> !text.texts().isEmpty())
                .toList();
    }

    private boolean isRest(Row last, Row first, PageTable below) {
        var filled = first.filled();
        if (filled.isEmpty() || !filled.stream().allMatch(cell -> above(last, cell) != null)) {
            return false;
        }
        if (isOpenBelow && below.isOpenAbove) {
            return true;
        }
        return last.filled().size() > filled.size()
                && filled.stream().allMatch(cell -> {
                    var above = above(last, cell);
                    return above != null && above.isFull(cell);
                });
    }

    private static @Nullable PageCell above(Row last, PageCell cell) {
        return last.filled().stream()
                .filter(other -> other.column() == cell.column() && other.width() == cell.width())
                .findFirst()
                .orElse(null);
    }

    private static Row joined(Row last, Row first) {
        return new Row(
                last.words,
                last.cells.stream()
                        .map(cell -> first.filled().stream()
                                .filter(rest -> above(new Row("", List.of(cell)), rest) != null)
                                .findFirst()
                                .map(cell::and)
                                .orElse(cell))
                        .toList());
    }

    /** @param places of the columns of the row among those here */
    private static Row moved(Row row, int[] places) {
        return new Row(
                row.words,
                row.cells.stream()
                        .map(cell -> {
                            var left = places[cell.column()];
                            return cell.at(left, places[cell.column() + cell.width()] - left);
                        })
                        .toList());
    }

    private int column(double at) {
        var found = Collections.binarySearch(columns, at - Ruling.TOLERANCE);
        var index = found < 0 ? -found - 1 : found;
        return index < columns.size() && isNear(columns.get(index), at) ? index : -1;
    }

    private static boolean areSame(List<Double> some, List<Double> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(index -> isNear(some.get(index), others.get(index)));
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= Ruling.TOLERANCE;
    }
}
