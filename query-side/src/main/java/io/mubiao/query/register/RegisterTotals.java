package io.mubiao.query.register;

import io.mubiao.query.register.ApprovedRegister.Figure;
import io.mubiao.query.register.ApprovedRegister.Totals;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.text.PlainDecimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was in force and adds its amounts up, in one pass over the register. */
@Component
class RegisterTotals {

    private static final String SUMS = """
            with entry as materialized (select entry.* from %s entry where true %s)
            select 'ALL' as kind, '' as key, count(*) as count, coalesce(sum(amount), 0) as amount from entry
            union all
            select 'DEPARTMENT', department, count(*), coalesce(sum(amount), 0) from entry group by department
            union all
            select 'UNIT', unit, count(*), coalesce(sum(amount), 0) from entry group by unit
            union all
            select 'OFFICE', office, count(*), coalesce(sum(amount), 0) from entry group by office
            union all
            select 'YEAR', fiscal_year::text, count(*), coalesce(sum(amount), 0) from entry group by fiscal_year
            union all
            select 'FUNDING', part.source, count(distinct sheet), coalesce(sum(part.amount), 0)
            from entry cross join lateral jsonb_to_recordset(entry.funding) as part (source text, amount numeric)
            group by part.source
            order by 1, 4 desc, 2
            """;

    private final JdbcClient jdbc;

    RegisterTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sum(String kind, @Nullable String key, long count, BigDecimal amount) {

        Figure figure(String name) {
            return new Figure(Objects.requireNonNullElse(key, ""), name, count, PlainDecimal.print(amount));
        }

        Figure figure() {
            return figure(Objects.requireNonNullElse(key, ""));
        }
    }

    Totals of(RegisterScope scope, Instant on, UnitNames.Naming names) {
        var sums = jdbc.sql(SUMS.formatted(scope.inForce("on"), scope.narrowed("entry")))
                .params(scope.parameters())
                .param("on", on.toString())
                .query(Sum.class)
                .list();
        var all = sums.stream()
                .filter(sum -> sum.kind().equals("ALL"))
                .findFirst()
                .orElseThrow();
        return new Totals(
                all.count(),
                PlainDecimal.print(all.amount()),
                figures(sums, "DEPARTMENT"),
                sums.stream()
                        .filter(sum -> sum.kind().equals("UNIT"))
                        .map(sum -> sum.figure(names.at(new UnitId(Objects.requireNonNull(sum.key())), on)))
                        .toList(),
                figures(sums, "OFFICE"),
                figures(sums, "YEAR"),
                figures(sums, "FUNDING"));
    }

    private static List<Figure> figures(List<Sum> sums, String kind) {
        return sums.stream()
                .filter(sum -> sum.kind().equals(kind))
                .map(Sum::figure)
                .toList();
    }
}
