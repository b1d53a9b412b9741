package io.mubiao.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line of the table, seen through the columns of its heading. */
final class RowCells {

    private final Line line;
    private final Map<Column, Integer> positions;

    RowCells(Line line, Map<Column, Integer> positions) {
        this.line = line;
        this.positions = positions;
    }

    int line() {
        return line.number();
    }

    String level1() {
        return cell(Column.LEVEL1);
    }

    String level2() {
        return cell(Column.LEVEL2);
    }

    String name() {
        return cell(Column.NAME);
    }

    String value() {
        return cell(Column.VALUE);
    }

    /** A signature or note below the table begins with no category, a row does unless its cells are merged. */
    boolean isRow() {
        if (!level1().isEmpty()) {
            return Category.isLevel1(level1()) || Category.isLevel2(level2());
        }
        return Category.isLevel2(level2()) || !name().isEmpty() || !value().isEmpty();
    }

    /** The cells outside the known columns. */
    List<String> others() {
        var others = new ArrayList<String>();
        for (var index = 0; index < line.cells().size(); index++) {
            if (!positions.containsValue(index)) {
                others.add(line.cell(index));
            }
        }
        return others;
    }

    private String cell(Column column) {
        var position = positions.get(column);
        return position == null ? "" : line.cell(position);
    }
}
