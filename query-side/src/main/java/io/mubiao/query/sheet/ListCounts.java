package io.mubiao.query.sheet;

import io.mubiao.query.sheet.QueuePage.Facets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a list would show. No count looks at more than a thousand matching sheets. */
@Component
class ListCounts {

    private static final int COUNTED = 1_000;

    private static final String COUNT =
            "(select count(*) from (select from read_model.sheet sheet where %s %s limit %d) counted)";

    private final JdbcClient jdbc;

    ListCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Facet(int year, @Nullable String department) {}

    /** How many sheets match; one more than is counted stands for all beyond. */
    int of(Search search, String condition) {
        return jdbc.sql("select " + count(condition))
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    /** The same for each view of the queue. */
    Map<QueueView, Integer> ofViews(Search search, String visible) {
        var counts = Arrays.stream(QueueView.values())
                .map(view -> count(visible + " and " + view.condition()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts)
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

    Facets facets(Search search, String condition) {
        var found = jdbc.sql("""
                        select distinct fiscal_year as year, department
                        from (select sheet.fiscal_year, sheet.department
                              from read_model.sheet sheet where %s limit %d) counted
                        """.formatted(condition, COUNTED))
                .params(search.parameters())
                .query(Facet.class)
                .list();
        return new Facets(
                found.stream()
                        .map(Facet::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                departments(found));
    }

    private static List<String> departments(List<Facet> found) {
        return found.stream()
                .map(Facet::department)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static String count(String condition) {
        return COUNT.formatted(condition, Search.NARROWED, COUNTED + 1);
    }

    static int shown(int count) {
        return Math.min(count, COUNTED);
    }

    static Map<QueueView, Integer> shown(Map<QueueView, Integer> counts) {
        var shown = new EnumMap<QueueView, Integer>(QueueView.class);
        counts.forEach((view, count) -> shown.put(view, shown(count)));
        return shown;
    }

    static boolean isCapped(int count) {
        return count > COUNTED;
    }
}
