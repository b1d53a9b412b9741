package io.mubiao.query.following;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of a read model, each column with its name, its type and where its value comes from; all statements follow
 * from that. Many rows are one statement.
 *
 * @param <R> what a row is made of
 */
public final class Table<R> {

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();

    private Table(String name) {
        this.name = name;
    }

    /** What becomes of a column when the row is there already. */
    private enum Kind {
        KEY,
        KEPT,
        REPLACED
    }

    private record Column<R>(String name, String type, Kind kind, Function<R, ? extends @Nullable Object> value) {

        boolean is(Kind kind) {
            return this.kind == kind;
        }

        /** Arrays travel as words: an array of arrays is another thing in SQL. */
        String sentAs() {
            return isArray() ? "text" : type;
        }

        String stored() {
            return isArray() ? "string_to_array(" + name + ", ' ')" : name;
        }

        private boolean isArray() {
            return type.endsWith("[]");
        }

        @Nullable
        Object of(R row) {
            Object found = value.apply(row);
            return found instanceof Collection<?> words
                    ? words.stream().map(Object::toString).collect(Collectors.joining(" "))
                    : found;
        }
    }

    /** @param name without its schema */
    public static <R> Table<R> named(String name) {
        return new Table<>(name);
    }

    /** A column of the primary key. */
    public Table<R> key(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(name, type, Kind.KEY, value);
    }

    /** A column that never changes. */
    public Table<R> kept(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(name, type, Kind.KEPT, value);
    }

    /** @param value words without blanks for an array, otherwise what PostgreSQL reads from its text as the type */
    public Table<R> column(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(name, type, Kind.REPLACED, value);
    }

    private Table<R> with(String name, String type, Kind kind, Function<R, ? extends @Nullable Object> value) {
        columns.add(new Column<>(name, type, kind, value));
        return this;
    }

    /** Adds the rows that are not there. */
    public void insert(JdbcClient jdbc, Collection<R> rows) {
        write(jdbc, rows, insertion() + " on conflict (" + names(column -> column.is(Kind.KEY)) + ") do nothing");
    }

    /** Adds the rows that are not there and replaces those of an earlier {@code version}. */
    public void upsert(JdbcClient jdbc, Collection<R> rows) {
        write(jdbc, rows, upsertion());
    }

    private void write(JdbcClient jdbc, Collection<R> rows, String sql) {
        var values = new Rows();
        rows.forEach(
                row -> values.add(columns.stream().map(column -> column.of(row)).toArray()));
        values.write(jdbc, sql);
    }

    private String upsertion() {
        return """
                %s on conflict (%s) do update set (%s) = row (%s) where present.version < excluded.version
                """.formatted(
                        insertion(),
                        names(column -> column.is(Kind.KEY)),
                        names(column -> column.is(Kind.REPLACED)),
                        joined(column -> column.is(Kind.REPLACED), column -> "excluded." + column.name()));
    }

    private String insertion() {
        return "insert into read_model.%s as present (%s) select %s from unnest(%s) as changed (%s)"
                .formatted(
                        name,
                        names(any -> true),
                        joined(any -> true, Column::stored),
                        joined(any -> true, column -> "?::" + column.sentAs() + "[]"),
                        names(any -> true));
    }

    private String names(Predicate<Column<R>> which) {
        return joined(which, Column::name);
    }

    private String joined(Predicate<Column<R>> which, Function<Column<R>, String> text) {
        return columns.stream().filter(which).map(text).collect(Collectors.joining(", "));
    }
}
