package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import io.mubiao.command.intake.grid.Line.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text that wide gaps divide and no ruling lines: what stands below each other belongs to one column, and a line
 * that only goes on where the one above had no more room belongs to its row.
 */
final class TextColumns implements PageBlock {

    /** Less is a list of labels and values, whose columns mean nothing. */
    private static final int FEWEST_COLUMNS = 3;

    /** More are those of no form; bounds the work on a hostile page, which looks at each column for each part of a line. */
    static final int MOST_COLUMNS = 100;

    /** Lines nearer than this share of the type's size stand beside each other, in cells of different height. */
    private static final double SAME_ROW = 0.9;

    /** Lines further apart than this share of the type's size are never one text. */
    private static final double OTHER_ROW = 2.2;

    /** The narrowest gap between two columns, as a share of the type's size. */
    private static final double GAP = 0.6;

    /** Of one row; more is no row of any form. */
    private static final int MAX_LINES = 60;

    private static final int NOWHERE = -1;

    private final List<TextColumn> columns = new ArrayList<>();
    private final List<PlacedLine> lines = new ArrayList<>();

    /** Begins with a line of several parts. */
    TextColumns(List<Glyph> line, String words) {
        var parts = GlyphLines.apart(line);
        parts.forEach(part -> columns.add(new TextColumn()));
        add(new PlacedLine(words, new ArrayList<>(parts), line.get(0).y()));
    }

    /** Takes a line that stands in the columns. */
    boolean take(List<Glyph> line, String words) {
        var parts = parts(line);
        var placed = parts.size() == columns.size() ? inOrder(parts) : byPlace(parts);
        if (placed == null) {
            return false;
        }
        add(new PlacedLine(words, placed, line.get(0).y()));
        return true;
    }

    /** What wide gaps divide, and narrow ones where a column is known to begin: full cells come near to the next. */
    private List<List<Glyph>> parts(List<Glyph> line) {
        var parts = new ArrayList<List<Glyph>>();
        for (var part : GlyphLines.apart(line, GAP)) {
            var before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (before == null || isApart(before, part) || beginsColumn(before, part)) {
                parts.add(new ArrayList<>(part));
            } else {
                before.addAll(part);
            }
        }
        return parts;
    }

    private static boolean isApart(List<Glyph> before, List<Glyph> part) {
        var gap = part.get(0).x() - before.get(before.size() - 1).end();
        return gap > GlyphLines.APART * part.get(0).size();
    }

    private boolean beginsColumn(List<Glyph> before, List<Glyph> part) {
        return columns.stream().anyMatch(column -> !column.overlaps(before) && column.isAligned(part));
    }

    private void add(PlacedLine line) {
        lines.add(line);
        for (var column = 0; column < columns.size(); column++) {
            var part = line.part(column);
            if (part != null) {
                columns.get(column).add(part);
            }
        }
    }

    /** A part in every column; under columns of several lines most have to be aligned with some of them. */
    private @Nullable List<@Nullable List<Glyph>> inOrder(List<List<Glyph>> parts) {
        var all = IntStream.range(0, parts.size());
        var fits = all.allMatch(index -> overlapped(parts.get(index)).stream().allMatch(column -> column == index));
        var aligned = IntStream.range(0, parts.size())
                .filter(index -> columns.get(index).isAligned(parts.get(index)))
                .count();
        return fits && (lines.size() < 2 || 2 * aligned >= parts.size()) ? new ArrayList<>(parts) : null;
    }

    private @Nullable List<@Nullable List<Glyph>> byPlace(List<List<Glyph>> parts) {
        var placed = new ArrayList<@Nullable List<Glyph>>();
        columns.forEach(column -> placed.add(null));
        for (var part : parts) {
            var column = column(part);
            if (column == NOWHERE
                    || placed.get(column) != null
                    || parts.size() == 1 && !columns.get(column).isAligned(part)) {
                return null;
            }
            placed.set(column, part);
        }
        return placed;
    }

    /** The only column that a text reaches into; of a text between columns the one that it is aligned with, or the nearest. */
    private int column(List<Glyph> part) {
        var overlapped = overlapped(part);
        if (!overlapped.isEmpty()) {
            return overlapped.size() == 1 ? overlapped.get(0) : NOWHERE;
        }
        var nearest = 0;
        for (var column = 0; column < columns.size(); column++) {
            if (columns.get(column).isAligned(part)) {
                return column;
            }
            nearest = columns.get(column).distance(part) < columns.get(nearest).distance(part) ? column : nearest;
        }
        return nearest;
    }

    private List<Integer> overlapped(List<Glyph> part) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).overlaps(part))
                .boxed()
                .toList();
    }

    @Override
    public void addTo(GridBuilder grid) {
        var rows = rows();
        var isTable = columns.size() >= FEWEST_COLUMNS && rows.size() > 1;
        if (isTable) {
            grid.table(() -> rows.forEach(row -> grid.row(row.get(0).words(), entries(row))));
        } else {
            rows.forEach(row -> {
                var texts = texts(row);
                grid.text(row.get(0).words(), texts.size() == 1 ? Shape.ALIGNED : Shape.LOOSE, texts);
            });
        }
    }

    private List<String> texts(List<PlacedLine> row) {
        return entries(row).stream()
                .map(Entry::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<Entry> entries(List<PlacedLine> row) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> new Entry(GlyphLines.inCell(glyphs(row, column), room(column))))
                .toList();
    }

    /** Pages follow each other, so that the next line always stands below. */
    private static List<Glyph> glyphs(List<PlacedLine> row, int column) {
        var glyphs = new ArrayList<Glyph>();
        var down = 0.0;
        var before = 0.0;
        for (var line : row) {
            down += line.y() < before ? before : 0;
            before = line.y();
            var part = line.part(column);
            if (part != null) {
                var shift = down;
                part.forEach(glyph -> glyphs.add(glyph.down(shift)));
            }
        }
        return glyphs;
    }

    private List<List<PlacedLine>> rows() {
        var rows = new ArrayList<List<PlacedLine>>();
        List<PlacedLine> row = new ArrayList<>();
        for (var line : lines) {
            if (row.isEmpty() || !goesOn(row, line)) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(line);
        }
        return rows;
    }

    private boolean goesOn(List<PlacedLine> row, PlacedLine line) {
        var last = row.get(row.size() - 1);
        var gap = line.y() - last.y();
        var common = common(row, line);
        if (gap >= 0 && gap < SAME_ROW * line.size() && row.size() < MAX_LINES) {
            return true;
        }
        if (common.isEmpty() || row.size() >= MAX_LINES || gap > OTHER_ROW * line.size()) {
            return false;
        }
        var filled = IntStream.range(0, columns.size())
                .filter(column -> last(row, column) != null)
                .count();
        var isPartOfOther = filled == common.size() || line.filled() == common.size();
        return isPartOfOther
                && filled != line.filled()
                && common.stream().allMatch(column -> isFull(row, line, column));
    }

    private List<Integer> common(List<PlacedLine> row, PlacedLine line) {
        return IntStream.range(0, columns.size())
                .filter(column -> line.part(column) != null && last(row, column) != null)
                .boxed()
                .toList();
    }

    private static @Nullable List<Glyph> last(List<PlacedLine> row, int column) {
        for (var i = row.size() - 1; i >= 0; i--) {
            if (row.get(i).part(column) != null) {
                return row.get(i).part(column);
            }
        }
        return null;
    }

    private boolean isFull(List<PlacedLine> row, PlacedLine line, int column) {
        var above = last(row, column);
        var below = line.part(column);
        return above != null && below != null && GlyphLines.isFull(above, below, room(column));
    }

    /** How wide a column is: up to the blank before the next one, and no wider than texts have used of the last. */
    private double room(int column) {
        var own = columns.get(column);
        var end = column + 1 < columns.size()
                ? columns.get(column + 1).left() - lines.get(0).size()
                : own.right();
        return Math.max(own.right(), end) - own.left();
    }
}
