package io.mubiao.command.intake;

import io.mubiao.shared.sheet.Indicator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indicator rows below their heading. A category stands in the first of its rows only; its merged cells come empty. */
final class IndicatorTable {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final List<IndicatorRow> rows = new ArrayList<>();
    private Map<Column, Integer> positions = Map.of();
    private @Nullable String level1;
    private @Nullable String level2;

    IndicatorTable(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    boolean isStarted() {
        return !positions.isEmpty();
    }

    List<IndicatorRow> rows() {
        return rows;
    }

    /** Takes a line with at least two column headings. */
    boolean readHeading(Line line) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (var index = 0; index < line.cells().size(); index++) {
            var column = Column.of(line.cell(index));
            if (column != null) {
                found.putIfAbsent(column, index);
            }
        }
        if (found.size() < 2) {
            return false;
        }
        positions = found;
        leftovers.add(
                line.number(),
                line.cells().stream().filter(cell -> Column.of(cell) == null).toList());
        return true;
    }

    /** Takes a line that has the shape of a row. */
    boolean readRow(Line line) {
        if (!isStarted() && !startWithoutHeading(line)) {
            return false;
        }
        var row = new RowCells(line, positions);
        if (!row.isRow()) {
            forgetCategory(line);
            return false;
        }
        leftovers.add(line.number(), row.others());
        carryCategory(row);
        add(row);
        return true;
    }

    private boolean startWithoutHeading(Line line) {
        if (!Category.isLevel1(line.cell(0)) || line.filled() < 2) {
            return false;
        }
        remarks.add(line.number(), RemarkCode.MISSING_LABEL, "没有找到指标表的表头，按“一级绩效指标、二级绩效指标、绩效内容、绩效值”的顺序读取");
        positions = Column.inOrder();
        return true;
    }

    /** A lost row may have begun another category; better none than a wrong one. */
    private void forgetCategory(Line line) {
        if (!line.cell(0).isEmpty() && line.filled() > 1) {
            level1 = null;
            level2 = null;
        }
    }

    private void carryCategory(RowCells row) {
        if (!row.level1().isEmpty()) {
            level1 = row.level1();
            level2 = null;
        }
        if (!row.level2().isEmpty()) {
            level2 = row.level2();
        }
    }

    private void add(RowCells row) {
        var id = "i%02d".formatted(rows.size() + 1);
        var indicator = new Indicator(id, level1, level2, row.name(), row.value(), null, null);
        rows.add(new IndicatorRow(row.line(), indicator));
    }
}
