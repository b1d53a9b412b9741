package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.table.NamedValue;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A category that heads columns, and which of them hold its indicators.
 *
 * @param level1 empty when nothing above says it
 * @param start its first column
 * @param name the column of names
 * @param value the column of values, that of the names where they stand in one cell
 */
record CategoryBlock(String level1, String level2, int start, int width, int name, int value) {

    /**
     * @param at where the category stands in its line
     * @param above the line above, where it heads columns, too
     * @param parts the line below, where it says what each column holds
     */
    static CategoryBlock of(Line line, int at, @Nullable Line above, @Nullable Line parts) {
        var cell = line.cells().get(at);
        var width = Math.max(1, cell.width());
        var isSecond = Category.isLevel2(Category.withoutPoints(cell.text()));
        var name = part(parts, at, width, Column.NAME);
        var value = part(parts, at, width, Column.VALUE);
        return new CategoryBlock(
                isSecond && above != null ? over(above, at) : isSecond ? "" : cell.text(),
                isSecond ? cell.text() : "",
                at,
                width,
                name < 0 ? at : name,
                value >= 0 ? value : name < 0 ? at : name);
    }

    private static int part(@Nullable Line parts, int at, int width, Column column) {
        return parts == null
                ? -1
                : IntStream.range(at, at + width)
                        .filter(index -> ColumnNames.among(parts.text(index), true) == column)
                        .findFirst()
                        .orElse(-1);
    }

    /** The category of the first level that a cell above says, merged over the column. */
    private static String over(Line above, int at) {
        for (var index = Math.min(at, above.cells().size() - 1); index >= 0; index--) {
            var cell = above.cells().get(index);
            if (!cell.isEmpty()) {
                return Category.isAny(cell.text()) && (index == at || cell.width() == 1 || index + cell.width() > at)
                        ? cell.text()
                        : "";
            }
        }
        return "";
    }

    /** One by one, since a single cell may hold more than there is room for. */
    Stream<NamedValue> indicators(Line line) {
        if (name == value) {
            return NamedValue.all(line.text(name));
        }
        var named = new NamedValue(line.text(name), line.text(value));
        return named.name().isEmpty() && named.value().isEmpty() ? Stream.empty() : Stream.of(named);
    }

    /** Where the indicators of a line stand. */
    Cell place(Line line) {
        return line.cells().get(line.text(name).isEmpty() ? value : name);
    }
}
