package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.Vocabulary;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The value of a row, put together where a layout prints comparator, number and unit in columns of their own.
 *
 * @param text as it would be printed in one cell
 * @param parts the printed texts it consists of
 */
record RowValue(String text, List<String> parts) {

    static RowValue of(RowCells row) {
        var parts = new ArrayList<String>();
        row.valueCells().stream().map(Cell::text).forEach(parts::add);
        var value = parts.stream().map(RowValue::comparatorOr).collect(Collectors.joining());
        return new RowValue(value, parts).withUnit(row.text(Column.UNIT)).withComparator(row.text(Column.COMPARATOR));
    }

    /** Which of its parts are numbers and which are words: what is told once for a column. */
    String shape() {
        return parts.stream()
                .map(part -> part.matches("[0-9.,]+") ? "0" : part.matches("[%‰]|\\P{IsHan}{1,2}") ? "%" : "字")
                .collect(Collectors.joining());
    }

    boolean isComposed() {
        return parts.size() > 1;
    }

    private RowValue withUnit(String unit) {
        if (unit.isEmpty() || !text.isEmpty() && text.endsWith(unit)) {
            return this;
        }
        var value = IndicatorValue.parse(text);
        var joined = IndicatorValue.parse(text + unit);
        if (isNumber(value) && value.parsed().unit() == null && isNumber(joined)) {
            parts.add(unit);
            return new RowValue(text + unit, parts);
        }
        return this;
    }

    private RowValue withComparator(String printed) {
        var comparator = comparatorOr(printed);
        if (printed.isEmpty() || !text.isEmpty() && text.startsWith(comparator)) {
            return this;
        }
        var value = IndicatorValue.parse(text);
        if (isComparator(comparator) && isNumber(value) && value.parsed().comparator() == null) {
            parts.add(0, printed);
            return new RowValue(comparator + text, parts);
        }
        return this;
    }

    private static boolean isNumber(IndicatorValue value) {
        return value.kind() == ValueKind.QUANTITY || value.kind() == ValueKind.RANGE;
    }

    private static boolean isComparator(String text) {
        return Vocabulary.STANDARD.comparators().contains(Labels.key(text));
    }

    private static String comparatorOr(String printed) {
        return Vocabulary.STANDARD.comparatorWords().getOrDefault(Labels.key(printed), printed);
    }
}
