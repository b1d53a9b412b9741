package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.table.Headings.Heading;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives the cells of a row the columns that their meaning asks for, where blanks or line ends set them apart. */
public final class LooseRow {

    private LooseRow() {}

    /** Text around a table with columns is no row of it; around a loose table only what begins with a category may be short. */
    static boolean fits(Line line, Headings headings) {
        if (headings.shape() != Shape.LOOSE) {
            return line.shape() != Shape.LOOSE;
        }
        return line.filled().size() > 1 || Category.isAny(line.first());
    }

    public static Line align(Line line, Headings headings) {
        var cells = new ArrayList<Cell>();
        var columns = headings.all().stream().map(Heading::position).collect(Collectors.toCollection(ArrayList::new));
        var filled = line.filled();
        var level1 = !filled.isEmpty()
                && isLevel1(
                        filled.get(0).text(), filled.size() > 1 ? filled.get(1).text() : "");
        if (!level1) {
            drop(headings.first(Column.LEVEL1), columns);
        }
        var second = level1 ? 1 : 0;
        if (filled.size() <= second || !isLevel2(filled.get(second).text(), level1)) {
            drop(headings.first(Column.LEVEL2), columns);
        }
        for (var cell : filled) {
            var position = columns.isEmpty() ? cells.size() : columns.remove(0);
            while (cells.size() < position) {
                cells.add(new Cell("", line.place(), 1, 1));
            }
            cells.add(cell);
        }
        return line.withCells(cells);
    }

    /** 成本指标 is a category of either level: of the first when one of the second follows. */
    static boolean isLevel1(String text, String next) {
        var category = Category.withoutPoints(text);
        return Category.isLevel1(category)
                && (!Category.isLevel2(category) || Category.isLevel2(Category.withoutPoints(next)));
    }

    /** Behind its level 1 a word that ends like a category may be one that no form prints. */
    private static boolean isLevel2(String text, boolean behindLevel1) {
        return Category.isLevel2(Category.withoutPoints(text))
                || behindLevel1 && text.endsWith("指标") && text.length() <= 10;
    }

    private static void drop(@org.jspecify.annotations.Nullable Heading heading, List<Integer> columns) {
        if (heading != null) {
            columns.remove(Integer.valueOf(heading.position()));
        }
    }
}
