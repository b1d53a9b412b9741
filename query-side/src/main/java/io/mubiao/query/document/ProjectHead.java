package io.mubiao.query.document;

import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.paper.Ruler;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that say which project a form is about.
 *
 * @param ruler with lines at 0, 16, 50, 67 and 100
 */
record ProjectHead(Ruler ruler, SheetContent content) {

    static final int ROWS = 3;

    void addTo(List<List<Cell>> rows) {
        rows.add(List.of(
                label(0, 16, HeadField.PROJECT_NAME), ruler.between(16, 100, Cell.text(text(HeadField.PROJECT_NAME)))));
        rows.add(pair(HeadField.DEPARTMENT, HeadField.IMPLEMENTING_UNIT));
        rows.add(pair(HeadField.PROJECT_CODE, HeadField.ANNUAL_AMOUNT));
    }

    private List<Cell> pair(HeadField left, HeadField right) {
        return List.of(
                label(0, 16, left),
                ruler.between(16, 50, Cell.centred(text(left))),
                label(50, 67, right),
                ruler.between(67, 100, Cell.centred(text(right))));
    }

    private Cell label(int from, int to, HeadField field) {
        return ruler.between(from, to, Cell.label(field.label()));
    }

    private String text(HeadField field) {
        @Nullable String text = field.of(content);
        return text == null ? "" : text;
    }
}
