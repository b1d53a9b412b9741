package io.mubiao.query.statistics;

import io.mubiao.query.deadline.Overdue;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.statistics.Statistics.Duration;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.workflow.StageClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long decisions took, and what still waits for one. */
@Component
class Durations {

    private static final int MOST_OVERDUE = 200;

    /** Of more sheets than this the times are estimated: reading all their decisions would take seconds. */
    private static final int MOST_COUNTED = 20_000;

    /** For an estimate: the decisions of so many sheets in the scope, or of so many anywhere if that is less. */
    private static final int SHEETS_DRAWN = 5_000;

    private static final int MOST_DRAWN = 25_000;

    private static final String SECONDS = "extract(epoch from stay.decided_at - stay.arrived_at)::bigint";

    private static final String FIGURES = """
            stage, max(label) as label, count(*) as count, max(seconds) as slowest,
            percentile_disc(array[0.5, 0.9]) within group (order by seconds) as shares, min(position) as position
            """;

    private static final String COUNTED =
            """
            with stay as materialized (
                select stay.sheet, stay.stage, stay.label, stay.position, %s as listed, %s as seconds from %s)
            select figure.*,
                   (select stay.sheet from stay
                    where stay.stage = figure.stage and stay.seconds = figure.slowest and stay.listed
                    order by stay.sheet limit 1) as slowest_sheet
            from (select %s from stay group by stage) figure
            order by figure.position, figure.stage
            """.formatted(VisibilityKeys.LISTED, SECONDS, Scope.STAYS.formatted(""), FIGURES);

    /** Whole pages of the table are drawn, always the same ones while it stays as it is. */
    private static final String ESTIMATED = """
            with stay as materialized (select stay.stage, stay.label, stay.position, %1$s as seconds from %2$s)
            select figure.stage, figure.label, figure.count, figure.shares, slowest.seconds as slowest,
                   case when slowest.listed then slowest.sheet end as slowest_sheet
            from (select %3$s from stay group by stage) figure
            cross join lateral (
                select stay.sheet, %1$s as seconds, %4$s as listed from %5$s and stay.stage = figure.stage
                order by %1$s desc, stay.sheet limit 1) slowest
            order by figure.position, figure.stage
            """.formatted(
                    SECONDS,
                    Scope.STAYS.formatted("tablesample system (:percent) repeatable (1)"),
                    FIGURES,
                    VisibilityKeys.LISTED,
                    Scope.STAYS.formatted(""));

    private final JdbcClient jdbc;

    Durations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet that waits too long. */
    record Late(
            UUID id,
            @Nullable String project,
            @Nullable String department,
            String unit,
            String stage,
            String stageLabel,
            OffsetDateTime clockSince,
            @Nullable Integer workingDays) {

        SheetId sheet() {
            return new SheetId(id);
        }

        StageClock clock() {
            return new StageClock(clockSince.toInstant(), workingDays);
        }

        UnitId draftingUnit() {
            return new UnitId(unit);
        }
    }

    /** @param sheets how many there are in the scope */
    List<Duration> of(Scope scope, long sheets) {
        return sheets <= MOST_COUNTED ? counted(scope) : estimated(scope, share(sheets));
    }

    /** From every decision. */
    List<Duration> counted(Scope scope) {
        return durations(scope, COUNTED, 100);
    }

    /** From some of the decisions; the slowest is none the less the slowest of all. */
    List<Duration> estimated(Scope scope, double percent) {
        return durations(scope, ESTIMATED, percent);
    }

    private List<Duration> durations(Scope scope, String sql, double percent) {
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("percent", percent)
                .query((row, number) -> duration(row, percent))
                .list();
    }

    /** Which part of all decisions is read for so many sheets: enough for them, and no more than can be read at once. */
    private double share(long sheets) {
        long all = jdbc.sql("select coalesce(sum(sheets), 0) from read_model.tally")
                .query(Long.class)
                .single();
        return Math.min(100.0 * SHEETS_DRAWN / sheets, 100.0 * MOST_DRAWN / all);
    }

    private static Duration duration(ResultSet row, double percent) throws SQLException {
        var shares = (Long[]) row.getArray("shares").getArray();
        var slowest = row.getObject("slowest_sheet", UUID.class);
        return new Duration(
                row.getString("stage"),
                row.getString("label"),
                (int) Math.round(row.getInt("count") * 100 / percent),
                shares[0],
                shares[1],
                row.getLong("slowest"),
                slowest == null ? null : new SheetId(slowest),
                percent < 100);
    }

    /** @param late the parameters of what is late */
    List<Late> overdue(Scope scope, Map<String, Object> late) {
        return jdbc.sql("""
                        select sheet.id, nullif(sheet.project, '') as project, sheet.department, sheet.unit, sheet.stage, sheet.stage_label,
                               sheet.clock_since, sheet.working_days
                        from %s and %s and %s
                        order by sheet.clock_since, sheet.id
                        limit :limit
                        """.formatted(Scope.SHEETS, Overdue.CONDITION, VisibilityKeys.LISTED))
                .params(scope.parameters())
                .params(late)
                .param("limit", MOST_OVERDUE)
                .query(Late.class)
                .list();
    }
}
