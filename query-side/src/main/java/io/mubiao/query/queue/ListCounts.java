package io.mubiao.query.queue;

import io.mubiao.query.queue.QueuePage.Facets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a list would show. No count says more than a thousand. */
@Component
class ListCounts {

    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    ListCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Facet(
            int year, @Nullable String department, @Nullable String office) {}

    /** How many sheets match; one more than is counted stands for all beyond. */
    int of(SheetList list, Search search) {
        return jdbc.sql(ListSql.count(list, search, COUNTED + 1))
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    /** The same for each view of the queue. */
    Map<QueueView, Integer> ofViews(Search search) {
        var counts = Arrays.stream(QueueView.values())
                .map(view -> "(" + ListSql.count(view.list(), search, COUNTED + 1) + ")")
                .collect(Collectors.joining(", ", "select ", ""));
        return jdbc.sql(counts)
                .params(search.parameters())
                .query((row, number) -> {
                    var found = new EnumMap<QueueView, Integer>(QueueView.class);
                    for (var view : QueueView.values()) {
                        found.put(view, row.getInt(view.ordinal() + 1));
                    }
                    return found;
                })
                .single();
    }

    Facets facets(SheetList list, Search search) {
        var found = jdbc.sql(ListSql.facets(list, search, COUNTED))
                .params(search.parameters())
                .query(Facet.class)
                .list();
        return new Facets(
                found.stream()
                        .map(Facet::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                names(found, Facet::department),
                names(found, Facet::office));
    }

    private static List<String> names(List<Facet> found, Function<Facet, @Nullable String> name) {
        return found.stream()
                .map(name)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    static int shown(int count) {
        return Math.min(count, COUNTED);
    }

    static <T> Map<QueueView, T> ofEach(Map<QueueView, Integer> counts, IntFunction<T> answer) {
        var answers = new EnumMap<QueueView, T>(QueueView.class);
        counts.forEach((view, count) -> answers.put(view, answer.apply(count)));
        return answers;
    }

    static boolean isCapped(int count) {
        return count > COUNTED;
    }
}
