package io.mubiao.query.paper;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sheet as tab-separated text, as departments publish it and intake reads it: a merged cell is followed by empty ones, a
 * category is printed once. A line break or tab within a cell becomes a blank, since it would end the cell.
 */
public final class SheetText {

    private final SheetContent content;
    private final List<Column> columns;
    private final StringBuilder text = new StringBuilder();

    private SheetText(SheetContent content) {
        this.content = content;
        this.columns = SheetForm.columns(content);
    }

    public static String of(SheetContent content) {
        return new SheetText(content).print();
    }

    private String print() {
        text.append(SheetForm.title(content)).append("\n\n");
        text.append(SheetForm.year(content)).append("\n\n");
        line(HeadField.PROJECT_NAME);
        if (content.projectCode() != null) {
            line(HeadField.PROJECT_CODE);
        }
        line(HeadField.DEPARTMENT, HeadField.IMPLEMENTING_UNIT);
        line(HeadField.PROJECT_ATTRIBUTE, HeadField.PROJECT_TERM);
        line(HeadField.FINANCE_OFFICE, HeadField.ANNUAL_AMOUNT);
        for (var part : content.fundingParts()) {
            line(List.of("资金来源", SheetForm.filled(part.source()), "金额（元）", SheetForm.filled(part.amount())));
        }
        line(HeadField.ANNUAL_GOAL);
        if (content.midTermGoal() != null) {
            line(HeadField.MID_TERM_GOAL);
        }
        line(columns.stream().map(Column::label).toList());
        for (var row : SheetForm.Merged.of(content.indicators())) {
            line(columns.stream()
                    .map(column -> row.down(column) == 0 ? "" : SheetForm.filled(column.of(row.indicator())))
                    .toList());
        }
        return text.toString();
    }

    private void line(HeadField... fields) {
        var cells = new ArrayList<String>();
        Arrays.stream(fields).forEach(field -> {
            cells.add(field.label());
            cells.add(SheetForm.filled(field.of(content)));
        });
        line(cells);
    }

    private void line(List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(i < cells.size() ? inLine(cells.get(i)) : "");
        }
        text.append('\n');
    }

    private static String inLine(String cell) {
        return cell.replaceAll("\\R|\\t", " ");
    }
}
