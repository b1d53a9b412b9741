package io.mubiao.query.questions;

import io.mubiao.query.questions.QuestionAnswer.Heading;
import io.mubiao.query.questions.QuestionAnswer.Kind;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.text.PlainDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a statement found, whatever its columns: their names are the headings, and lists are paths of cells. */
record FoundRows(List<Heading> columns, List<Row> rows) {

    private static final String STEPS = "steps";

    /** The form is empty: rows are called by their ids, which is what the question is about. */
    private static final CellLabels LABELS = CellLabels.of();

    record Row(List<@Nullable String> cells, List<String> steps) {}

    static FoundRows read(ResultSet found) throws SQLException {
        var about = found.getMetaData();
        var columns = new ArrayList<Heading>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            if (!about.getColumnLabel(i).equals(STEPS)) {
                columns.add(new Heading(about.getColumnLabel(i), kind(about, i)));
            }
        }
        var rows = new ArrayList<Row>();
        while (found.next()) {
            var cells = new ArrayList<@Nullable String>();
            for (var column : columns) {
                cells.add(cell(found, column));
            }
            rows.add(new Row(cells, texts(found, STEPS)));
        }
        return new FoundRows(columns, rows);
    }

    private static Kind kind(ResultSetMetaData about, int column) throws SQLException {
        return switch (about.getColumnTypeName(column)) {
            case "timestamptz" -> Kind.TIME;
            case "int4", "int8" -> Kind.WHOLE;
            case "numeric" -> Kind.DECIMAL;
            default -> Kind.TEXT;
        };
    }

    private static @Nullable String cell(ResultSet found, Heading column) throws SQLException {
        return switch (column.kind()) {
            case TIME -> time(found.getObject(column.name(), OffsetDateTime.class));
            case DECIMAL -> PlainDecimal.printOrNull(found.getBigDecimal(column.name()));
            case WHOLE -> found.getString(column.name());
            case TEXT ->
                found.getObject(column.name()) instanceof Array
                        ? texts(found, column.name()).stream().map(LABELS::of).collect(Collectors.joining("、"))
                        : found.getString(column.name());
        };
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toString();
    }

    private static List<String> texts(ResultSet found, String column) throws SQLException {
        var array = found.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
