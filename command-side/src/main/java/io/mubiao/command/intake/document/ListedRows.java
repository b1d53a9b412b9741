package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.MoneyUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts indicators that came as one list down the page, 一级指标：产出指标, back into rows below headings. */
final class ListedRows {

    private static final Pattern ENTRY = Pattern.compile("([^:：]{2,12})[:：]\\s*(\\S.*)", Pattern.DOTALL);

    /** Of every column that the list names anywhere. */
    private final Map<Column, String> headings = new EnumMap<>(Column.class);

    private final List<Line> rows = new ArrayList<>();
    private final Map<Column, Entry> row = new EnumMap<>(Column.class);
    private boolean isHeaded;

    private ListedRows(List<Entry> entries) {
        entries.forEach(entry -> headings.putIfAbsent(entry.column, entry.heading));
    }

    /** A cell of the table with the heading that stands before it. */
    private record Entry(Column column, Line line, String heading, String text) {

        Cell cell() {
            return new Cell(text, line.filled().get(0).place(), 1, 1);
        }
    }

    /** The grid itself unless its lines hold cells of at least two of the usual columns. */
    static Grid regroup(Grid grid) {
        var entries = grid.lines().stream()
                .flatMap(line -> Stream.ofNullable(entry(line)))
                .toList();
        var usual = entries.stream()
                .map(Entry::column)
                .filter(Column.USUAL::contains)
                .distinct()
                .count();
        return usual < 2 ? grid : new Grid(grid.name(), new ListedRows(entries).regroup(grid.lines()));
    }

    private List<Line> regroup(List<Line> lines) {
        for (var line : lines) {
            var entry = entry(line);
            if (entry == null || row.isEmpty() && !Column.USUAL.contains(entry.column)) {
                flush();
                rows.add(line);
            } else {
                add(entry);
            }
        }
        flush();
        return rows;
    }

    private static @Nullable Entry entry(Line line) {
        var text = line.filled().size() == 1 ? line.first() : "";
        var entry = ENTRY.matcher(text);
        if (line.shape() == Shape.FURNITURE || MoneyUnit.stated(text) != null || !entry.matches()) {
            return null;
        }
        var column = ColumnNames.likeliest(entry.group(1));
        return column == null || column == Column.EXTRA || column == Column.ORDINAL
                ? null
                : new Entry(column, line, entry.group(1), entry.group(2));
    }

    private void add(Entry entry) {
        if (row.containsKey(entry.column) || Column.USUAL.contains(entry.column) && isBehind(entry.column)) {
            flush();
        }
        row.put(entry.column, entry);
    }

    /** Whether the row has come further to the right. */
    private boolean isBehind(Column column) {
        return row.keySet().stream().anyMatch(filled -> filled.compareTo(column) > 0);
    }

    private void flush() {
        if (row.isEmpty()) {
            return;
        }
        var first = row.values().iterator().next().line.place();
        if (!isHeaded) {
            isHeaded = true;
            var heads = new EnumMap<Column, Cell>(Column.class);
            headings.forEach((column, text) -> heads.put(column, new Cell(text, first, 1, 1)));
            rows.add(line(first, heads));
        }
        var cells = new EnumMap<Column, Cell>(Column.class);
        row.forEach((column, entry) -> cells.put(column, entry.cell()));
        rows.add(line(first, cells));
        row.clear();
    }

    /** Each column in the place that it has in every row. */
    private static Line line(Place first, Map<Column, Cell> cells) {
        var all = Arrays.stream(Column.values())
                .map(column -> cells.getOrDefault(column, new Cell("", first, 1, 1)))
                .toList();
        return new Line(first, all, Shape.ALIGNED);
    }
}
