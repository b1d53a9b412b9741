package io.mubiao.query.rebuild;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;

/** Empty tables without keys or indexes. Every row is written once, by COPY. */
final class NewTables implements Tables {

    private final Connection connection;

    /** @param connection whose search path names the tables */
    NewTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <R> void insert(Table<R> table, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var text = new StringBuilder(rows.size() * 200);
        rows.forEach(row -> append(table.values(row), text));
        var copy = "copy %s (%s) from stdin".formatted(table.name(), table.columns());
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copying rows", copy, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <R> void upsert(Table<R> table, Collection<R> rows) {
        insert(table, rows);
    }

    /** There are no earlier rows. */
    @Override
    public void adjust(String sql, Rows rows) {}

    @Override
    public void adjust(String sql) {}

    /** A line in PostgreSQL's text format. */
    private static void append(@Nullable Object[] values, StringBuilder text) {
        for (int column = 0; column < values.length; column++) {
            text.append(column == 0 ? "" : "\t");
            var value = values[column];
            if (value == null) {
                text.append("\\N");
            } else {
                escape(value.toString(), text);
            }
        }
        text.append('\n');
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> throw new IllegalArgumentException("text with a NUL character");
                default -> text.append(character);
            }
        }
    }
}
