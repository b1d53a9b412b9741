package io.mubiao.query.paper;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet as tab-separated text, as departments publish it and intake reads it: a merged cell is followed by empty ones, a
 * category is printed once. A cell with a line break or a tab in it, with outer blanks or with a quote at its beginning
 * stands in quotes, its own quotes doubled, as spreadsheets copy such cells.
 */
public final class SheetText {

    private static final String BLANK = "[\\s\\p{Z}\\x{1c}-\\x{1f}\\x{200b}\\x{feff}]";
    private static final Pattern QUOTED = Pattern.compile("[\\t\\r\\n]|^\"|^" + BLANK + "|" + BLANK + "\\z");

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
        if (!SheetForm.filled(content.projectCode()).isEmpty()) {
            line(HeadField.PROJECT_CODE);
        }
        line(HeadField.DEPARTMENT, HeadField.IMPLEMENTING_UNIT);
        line(HeadField.PROJECT_ATTRIBUTE, HeadField.PROJECT_TERM);
        line(HeadField.FINANCE_OFFICE, HeadField.ANNUAL_AMOUNT);
        for (var part : content.fundingParts()) {
            line(List.of("资金来源", SheetForm.filled(part.source()), "金额（元）", SheetForm.filled(part.amount())));
        }
        line(HeadField.ANNUAL_GOAL);
        if (!SheetForm.filled(content.midTermGoal()).isEmpty()) {
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
            text.append(i == 0 ? "" : "\t").append(i < cells.size() ? quoted(cells.get(i)) : "");
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).find() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
