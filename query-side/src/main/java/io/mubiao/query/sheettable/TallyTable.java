package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Tables;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table tally: the rows of the table sheet, counted and added up. It is kept by taking away what rows count before
 * they are written and adding what they count afterwards, in one transaction, so that it always equals the sums over
 * all rows; {@link #DIFFERENCES} shows where it does not.
 */
final class TallyTable {

    /** By what lists are narrowed and statistics grouped. */
    private static final String GROUPS = """
            region, unit, department_unit, department, fiscal_year, phase, stage, stage_label, stage_position,
            submitted, twofold, seen_by, hidden_from""";

    private static final String SUMS = """
            count(*) as sheets, coalesce(sum(amount), 0) as amount,
            count(*) filter (where ever_submitted) as ever_submitted, count(*) filter (where returns > 0) as returned,
            sum(returns) as returns""";

    private static final String COUNT = """
            insert into tally as present (%1$s, sheets, amount, ever_submitted, returned, returns)
            select %1$s, %2$d * sheets, %2$d * amount, %2$d * ever_submitted, %2$d * returned, %2$d * returns
            from (select %1$s, %3$s from sheet where id = any(?::uuid[]) group by %1$s) counted
            on conflict (%1$s) do update
            set sheets = present.sheets + excluded.sheets, amount = present.amount + excluded.amount,
                ever_submitted = present.ever_submitted + excluded.ever_submitted,
                returned = present.returned + excluded.returned, returns = present.returns + excluded.returns
            """;

    private static final String ADD = COUNT.formatted(GROUPS, 1, SUMS);
    private static final String TAKE_AWAY = COUNT.formatted(GROUPS, -1, SUMS);
    private static final String DELETE = "delete from tally where sheets = 0";

    private static final String FILL = """
            insert into tally (%1$s, sheets, amount, ever_submitted, returned, returns)
            select %1$s, %2$s from sheet group by %1$s
            """.formatted(GROUPS, SUMS);

    /** The groups that are not as the rows of the table sheet make them; none. */
    static final String DIFFERENCES = """
            (select %1$s, sheets, amount, ever_submitted, returned, returns from tally
             except select %1$s, %2$s from sheet group by %1$s)
            union all
            (select %1$s, %2$s from sheet group by %1$s
             except select %1$s, sheets, amount, ever_submitted, returned, returns from tally)
            """.formatted(GROUPS, SUMS);

    private TallyTable() {}

    /** Runs what writes rows of these sheets. */
    static void around(Rows sheets, Tables tables, Runnable write) {
        tables.adjust(TAKE_AWAY, sheets);
        write.run();
        tables.adjust(ADD, sheets);
        tables.adjust(DELETE);
    }

    /** Counts all rows of a new table sheet. */
    static void fill(JdbcClient jdbc) {
        jdbc.sql("delete from tally").update();
        jdbc.sql(FILL).update();
    }
}
