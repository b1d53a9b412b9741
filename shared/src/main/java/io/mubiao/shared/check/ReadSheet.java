package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A content read once for all rules.
 *
 * @param goal the annual goal without markup and blanks
 * @param texts every free text that is not blank, from the top down
 */
record ReadSheet(SheetContent content, List<Row> rows, String goal, List<Cell> texts) {

    private static final List<HeadField> TEXTS = List.of(
            HeadField.PROJECT_NAME,
            HeadField.DEPARTMENT,
            HeadField.IMPLEMENTING_UNIT,
            HeadField.PROJECT_ATTRIBUTE,
            HeadField.PROJECT_TERM,
            HeadField.FINANCE_OFFICE,
            HeadField.ANNUAL_GOAL,
            HeadField.MID_TERM_GOAL);
    private static final Set<HeadField> PROSE =
            Set.of(HeadField.PROJECT_NAME, HeadField.ANNUAL_GOAL, HeadField.MID_TERM_GOAL);
    private static final List<Column> COLUMNS = List.of(
            Column.NAME,
            Column.VALUE,
            Column.REMARK,
            Column.SCORING,
            Column.EXPLANATION,
            Column.SOURCE,
            Column.MID_TERM_VALUE);

    static ReadSheet of(SheetContent content, Parameters parameters) {
        var taxonomies = parameters.taxonomies();
        return new ReadSheet(
                content,
                content.indicators().stream()
                        .map(row -> Row.of(row, taxonomies.category(content.edition(), row)))
                        .toList(),
                Texts.plain(content.annualGoal()),
                texts(content).filter(Objects::nonNull).toList());
    }

    private static Stream<@Nullable Cell> texts(SheetContent content) {
        Stream<@Nullable Cell> head =
                TEXTS.stream().map(field -> cell(null, field.path(), field.of(content), PROSE.contains(field)));
        Stream<@Nullable Cell> table = content.indicators().stream()
                .flatMap(row -> COLUMNS.stream()
                        .map(column -> cell(row.id(), column.path(), column.of(row), column == Column.NAME)));
        return Stream.concat(head, table);
    }

    private static @Nullable Cell cell(@Nullable String row, String field, @Nullable String text, boolean isProse) {
        var compact = Texts.compact(text);
        return text == null || compact.isEmpty() ? null : new Cell(row, field, text, compact, isProse);
    }
}
