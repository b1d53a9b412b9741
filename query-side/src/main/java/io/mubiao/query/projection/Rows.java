package io.mubiao.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for one {@code insert … select … from unnest(?, ?, …)}: an array per column, however many rows there are. */
public final class Rows {

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    static <R> Rows of(Table<R> table, Collection<R> rows) {
        var values = new Rows();
        rows.forEach(row -> values.add(table.values(row)));
        return values;
    }

    /**
     * Adds a row of values whose text PostgreSQL reads back as the column's type.
     *
     * @throws IllegalArgumentException when a text holds the one character that PostgreSQL cannot keep
     */
    public void add(@Nullable Object... values) {
        for (var value : values) {
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("text with a NUL character");
            }
        }
        rows.add(values);
    }

    /** Runs the statement with a parameter per column; without rows, does nothing. */
    public void write(JdbcClient jdbc, String sql) {
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.get(0).length;
        jdbc.sql(sql)
                .params(IntStream.range(0, width).mapToObj(this::column).toList())
                .update();
    }

    private Object column(int index) {
        return rows.stream()
                .map(row -> row[index] == null ? null : row[index].toString())
                .toArray(String[]::new);
    }
}
