package io.mubiao.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a read model, each column with its name, its type and where its value comes from; all statements follow
 * from that. Which read model is meant, the connection says by its search path.
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
        REPLACED,
        LATEST
    }

    private record Column<R>(String name, String type, Kind kind, Function<R, ? extends @Nullable Object> value) {

        boolean is(Kind kind) {
            return this.kind == kind;
        }

        boolean changes() {
            return is(Kind.REPLACED) || is(Kind.LATEST);
        }

        /** Null is never the later one. */
        String next() {
            return is(Kind.LATEST) ? "greatest(present.%1$s, excluded.%1$s)".formatted(name) : "excluded." + name;
        }

        /** Arrays travel as their text: an array of arrays is another thing in SQL. */
        String sentAs() {
            return type.endsWith("[]") ? "text" : type;
        }

        String stored() {
            return name + "::" + type;
        }

        @Nullable
        String of(R row) {
            Object found = value.apply(row);
            if (found == null) {
                return null;
            }
            return found instanceof Collection<?> elements ? array(elements) : found.toString();
        }

        private static String array(Collection<?> elements) {
            return elements.stream()
                    .map(element -> element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .collect(Collectors.joining(
                            "\",\"", elements.isEmpty() ? "{" : "{\"", elements.isEmpty() ? "}" : "\"}"));
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

    /** @param value what PostgreSQL reads from its text as the type; for an array, its elements */
    public Table<R> column(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(name, type, Kind.REPLACED, value);
    }

    /** A column that only grows, however often a row is written. */
    public Table<R> latest(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return with(name, type, Kind.LATEST, value);
    }

    private Table<R> with(String name, String type, Kind kind, Function<R, ? extends @Nullable Object> value) {
        columns.add(new Column<>(name, type, kind, value));
        return this;
    }

    public String name() {
        return name;
    }

    /** The names of all columns, in the order of {@link #values}. */
    public String columns() {
        return names(any -> true);
    }

    /** What a row holds, as text that PostgreSQL reads back. */
    public @Nullable Object[] values(R row) {
        return columns.stream().map(column -> column.of(row)).toArray();
    }

    /** Adds rows that are not there. */
    String insertion() {
        return added() + " on conflict (" + names(column -> column.is(Kind.KEY)) + ") do nothing";
    }

    /** Adds rows that are not there and replaces others: of a table with versions, the earlier ones. */
    String upsertion() {
        return """
                %s on conflict (%s) do update set (%s) = row (%s) where %s
                """.formatted(
                        added(),
                        names(column -> column.is(Kind.KEY)),
                        names(Column::changes),
                        joined(Column::changes, Column::next),
                        isVersioned() ? "present.version < excluded.version" : isOtherwise());
    }

    private boolean isVersioned() {
        return columns.stream().anyMatch(column -> column.name().equals("version") && column.changes());
    }

    private String isOtherwise() {
        return "(%s) is distinct from (%s)"
                .formatted(
                        joined(Column::changes, column -> "present." + column.name()),
                        joined(Column::changes, Column::next));
    }

    private String added() {
        return "insert into %s as present (%s) select %s from unnest(%s) as changed (%s)"
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
