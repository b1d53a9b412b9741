package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.table.Headings.Heading;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the table, seen through the headings of its columns. */
public final class RowCells {

    /** A text of a column that the sheet has no field for. */
    record Extra(String heading, Cell cell) {}

    private final Line line;
    private final Map<Column, List<Cell>> cells = new EnumMap<>(Column.class);
    private final List<Extra> extras = new ArrayList<>();
    private final List<Cell> others = new ArrayList<>();
    private @Nullable Place level1;
    private @Nullable Place level2;

    public RowCells(Line line, Headings headings) {
        this.line = line;
        for (var index = 0; index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (!cell.isEmpty()) {
                put(cell, headings.over(index, cell.width()));
            }
        }
    }

    Place place() {
        return line.place();
    }

    /** Says where the categories of the row stand, in it or above. */
    void standIn(@Nullable Place ofLevel1, @Nullable Place ofLevel2) {
        level1 = ofLevel1;
        level2 = ofLevel2;
    }

    /** Where the fields of the indicator stand, by their names, with every cell that a field is put together of. */
    Map<String, List<Place>> places() {
        var places = new LinkedHashMap<String, List<Place>>();
        cells.forEach((column, found) -> {
            if (column.field() != null) {
                places.put(
                        column.field().path(), found.stream().map(Cell::place).toList());
            }
        });
        places.put("level1", Stream.ofNullable(level1).toList());
        places.put("level2", Stream.ofNullable(level2).toList());
        var kept = extras.stream().map(extra -> extra.cell().place());
        var printed = places.getOrDefault("remark", List.of()).stream();
        places.put("remark", Stream.concat(printed, kept).toList());
        return places;
    }

    /** Where the text of a column stands; null where the row has none. */
    @Nullable
    Place place(Column column) {
        var found = cells.getOrDefault(column, List.of());
        return found.isEmpty() ? null : found.get(0).place();
    }

    String text(Column column) {
        var found = cells.getOrDefault(column, List.of());
        return found.isEmpty() ? "" : found.get(0).text();
    }

    /** Several where comparator, number and unit share a heading. */
    List<Cell> valueCells() {
        return cells.getOrDefault(Column.VALUE, List.of());
    }

    List<Extra> extras() {
        return extras;
    }

    /** The cells outside the known columns. */
    List<Cell> others() {
        return others;
    }

    /** A signature or note below the table begins with no category, a row does unless its cells are merged. */
    public boolean isRow() {
        if (Vocabulary.STANDARD.isSignature(line.first())) {
            return false;
        }
        var level1 = text(Column.LEVEL1);
        var level2 = text(Column.LEVEL2);
        if (!level1.isEmpty()) {
            return Category.isAny(level1) || Category.isPossible(level1) && (Category.isAny(level2) || isFilled());
        }
        return Category.isAny(level2)
                || !text(Column.NAME).isEmpty()
                || !text(Column.VALUE).isEmpty();
    }

    /** Whether nothing stands behind a category that is merged over no other row. */
    boolean isCategoryOnly() {
        return text(Column.NAME).isEmpty()
                && text(Column.VALUE).isEmpty()
                && cells.values().stream().flatMap(List::stream).allMatch(cell -> cell.height() == 1);
    }

    /** Of the usual columns the first that says something, as its ordinal. */
    int shallowest() {
        return levels().min().orElse(Column.VALUE.ordinal());
    }

    /** Of the usual columns the last that says something, as its ordinal. */
    int deepest() {
        return levels().max().orElse(Column.VALUE.ordinal());
    }

    private IntStream levels() {
        return cells.keySet().stream().filter(Column.USUAL::contains).mapToInt(Column::ordinal);
    }

    private boolean isFilled() {
        return !text(Column.NAME).isEmpty() && !text(Column.VALUE).isEmpty();
    }

    private void put(Cell cell, @Nullable Heading heading) {
        if (heading == null || isElsewhere(cell, heading.column())) {
            others.add(cell);
        } else if (heading.column() == Column.EXTRA) {
            extras.add(new Extra(heading.text(), cell));
        } else if (heading.column() != Column.ORDINAL || SheetTitle.number(cell.text()) == null) {
            cells.computeIfAbsent(heading.column(), column -> new ArrayList<>()).add(cell);
        }
    }

    /** A field holds one text, and points merged over several rows are no single row's. */
    private boolean isElsewhere(Cell cell, Column column) {
        return column != Column.VALUE && cells.containsKey(column)
                || column == Column.WEIGHT && cell.height() > 1
                || column == Column.ORDINAL && SheetTitle.number(cell.text()) == null;
    }
}
