package io.mubiao.query.statistics;

import io.mubiao.query.deadline.Overdue;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.statistics.Statistics.Figure;
import io.mubiao.query.statistics.Statistics.PerDepartment;
import io.mubiao.query.statistics.Statistics.PerStage;
import io.mubiao.query.statistics.Statistics.PerState;
import io.mubiao.query.statistics.Statistics.PerUnit;
import io.mubiao.query.statistics.Statistics.PerYear;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts sheets and adds their amounts up. */
@Component
class SheetFigures {

    private static final String FIGURE = """
            sum(sheet.sheets) as count, sum(sheet.amount) as amount,
            coalesce(sum(sheet.sheets) filter (where %s), 0) as listed
            """.formatted(VisibilityKeys.LISTED);

    private static final String APPROVED = """
            coalesce(sum(sheet.sheets) filter (where sheet.phase = 'APPROVED'), 0) as approved_count,
            coalesce(sum(sheet.amount) filter (where sheet.phase = 'APPROVED'), 0) as approved_amount,
            coalesce(sum(sheet.sheets) filter (where sheet.phase = 'APPROVED' and %s), 0) as approved_listed
            """.formatted(VisibilityKeys.LISTED);

    private static final String NOT_DISCARDED = " and sheet.phase <> 'DISCARDED' ";

    private final JdbcClient jdbc;

    SheetFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all years, whichever is asked for. */
    List<Integer> years(Scope scope) {
        return jdbc.sql("select distinct sheet.fiscal_year from " + Scope.TALLY + " order by 1 desc")
                .params(scope.parameters())
                .param("year", null)
                .query(Integer.class)
                .list();
    }

    List<PerState> perState(Scope scope) {
        return jdbc
                .sql("select sheet.phase, " + FIGURE + " from " + Scope.TALLY + " group by sheet.phase")
                .params(scope.parameters())
                .query((row, number) -> new PerState(SheetPhase.valueOf(row.getString("phase")), figure(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(PerState::state))
                .toList();
    }

    /** @param late the parameters of what is late */
    List<PerStage> perStage(Scope scope, Map<String, Object> late) {
        return jdbc.sql("""
                        with late as (
                            select sheet.stage, count(*) as sheets
                            from %s and %s
                            group by sheet.stage)
                        select sheet.stage, max(sheet.stage_label) as label, %s,
                               coalesce((select late.sheets from late where late.stage = sheet.stage), 0) as overdue
                        from %s and sheet.phase = 'IN_REVIEW'
                        group by sheet.stage
                        order by min(sheet.stage_position), sheet.stage
                        """.formatted(Scope.SHEETS, Overdue.CONDITION, FIGURE, Scope.TALLY))
                .params(scope.parameters())
                .params(late)
                .query((row, number) -> new PerStage(
                        row.getString("stage"), row.getString("label"), row.getInt("overdue"), figure(row)))
                .list();
    }

    List<PerDepartment> perDepartment(Scope scope) {
        return jdbc.sql("""
                        select sheet.department, %s, %s
                        from %s %s
                        group by sheet.department
                        order by amount desc, sheet.department
                        """.formatted(FIGURE, APPROVED, Scope.TALLY, NOT_DISCARDED))
                .params(scope.parameters())
                .query((row, number) ->
                        new PerDepartment(row.getString("department"), figure(row), figure(row, "approved_")))
                .list();
    }

    /** Of all years, whichever is asked for. */
    List<PerYear> perYear(Scope scope) {
        return jdbc.sql("""
                        select sheet.fiscal_year, %s, %s
                        from %s %s
                        group by sheet.fiscal_year
                        order by sheet.fiscal_year
                        """.formatted(FIGURE, APPROVED, Scope.TALLY, NOT_DISCARDED))
                .params(scope.parameters())
                .param("year", null)
                .query((row, number) -> new PerYear(row.getInt("fiscal_year"), figure(row), figure(row, "approved_")))
                .list();
    }

    List<PerUnit> perUnit(Scope scope, UnitNames.Naming naming) {
        return jdbc.sql("select sheet.unit, " + FIGURE + """
                        , sum(sheet.ever_submitted) as submitted
                        , sum(sheet.returned) as returned
                        , sum(sheet.returns) as returns
                        from %s %s
                        group by sheet.unit
                        order by amount desc, sheet.unit
                        """.formatted(Scope.TALLY, NOT_DISCARDED))
                .params(scope.parameters())
                .query((row, number) -> perUnit(row, naming))
                .list();
    }

    private static PerUnit perUnit(ResultSet row, UnitNames.Naming naming) throws SQLException {
        var unit = new UnitId(row.getString("unit"));
        return new PerUnit(
                unit,
                naming.of(unit),
                figure(row),
                row.getInt("submitted"),
                row.getInt("returned"),
                row.getInt("returns"),
                share(row.getInt("returned"), row.getInt("submitted")));
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return figure(row, "");
    }

    private static Figure figure(ResultSet row, String prefix) throws SQLException {
        return new Figure(
                row.getInt(prefix + "count"),
                Amounts.plain(row.getBigDecimal(prefix + "amount")),
                row.getInt(prefix + "listed"));
    }
}
