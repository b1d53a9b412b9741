package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import java.util.ArrayList;
import java.util.List;

/** One list down the page, a label on one line and its value on the next, put back into lines of both. */
final class LabelThenValue {

    private static final int FEWEST = 2;

    private LabelThenValue() {}

    /** The grid itself unless headings of indicators stand each above one text. */
    static Grid regroup(Grid grid) {
        var lines = grid.lines().stream().filter(line -> !line.isBlank()).toList();
        var headed = 0;
        for (var i = 0; i + 1 < lines.size(); i++) {
            if (isHeading(lines.get(i))) {
                if (isLabel(lines.get(i + 1))) {
                    return grid;
                }
                headed++;
            }
        }
        return headed < FEWEST ? grid : new Grid(grid.name(), joined(lines));
    }

    private static List<Line> joined(List<Line> lines) {
        var joined = new ArrayList<Line>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var hasValue = i + 1 < lines.size() && isLabel(line) && isValue(lines.get(i + 1));
            if (hasValue) {
                i++;
                joined.add(isHeading(line) ? listed(line, lines.get(i)) : pair(line, lines.get(i)));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** As lists are printed that keep both in one cell. */
    private static Line listed(Line heading, Line value) {
        var cell = value.filled().get(0);
        var text = ColumnNames.key(heading.first()) + "：" + cell.text();
        return heading.withCells(List.of(new Cell(text, cell.place(), 1, 1)));
    }

    private static Line pair(Line label, Line value) {
        return new Line(
                label.place(), List.of(label.filled().get(0), value.filled().get(0)), Shape.ALIGNED);
    }

    private static boolean isHeading(Line line) {
        var column = isAlone(line) ? ColumnNames.likeliest(line.first()) : null;
        return column != null && Column.USUAL.contains(column);
    }

    private static boolean isLabel(Line line) {
        var label = isAlone(line) ? LabelMatch.alone(line.first()) : null;
        return isHeading(line) || label != null && label != HeadLabel.OTHER;
    }

    private static boolean isValue(Line line) {
        return isAlone(line) && !isLabel(line);
    }

    private static boolean isAlone(Line line) {
        return line.filled().size() == 1 && line.shape() != Shape.FURNITURE;
    }
}
