package io.mubiao.query.statistics;

import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.statistics.Statistics.Duration;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long decisions took, and what still waits for one. */
@Component
class Durations {

    private static final int MOST_OVERDUE = 200;

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
            OffsetDateTime waitingSince) {

        SheetId sheet() {
            return new SheetId(id);
        }

        UnitId draftingUnit() {
            return new UnitId(unit);
        }
    }

    List<Duration> of(Scope scope) {
        return jdbc.sql("""
                        with stay as materialized (
                            select stay.sheet, stay.stage, stay.label, stay.position, %s as listed,
                                   extract(epoch from stay.decided_at - stay.arrived_at)::bigint as seconds
                            from %s)
                        select figure.*,
                               (select stay.sheet from stay
                                where stay.stage = figure.stage and stay.seconds = figure.slowest and stay.listed
                                order by stay.sheet limit 1) as slowest_sheet
                        from (select stage, max(label) as label, count(*) as count, max(seconds) as slowest,
                                     percentile_disc(array[0.5, 0.9]) within group (order by seconds) as shares,
                                     min(position) as position
                              from stay group by stage) figure
                        order by figure.position, figure.stage
                        """.formatted(VisibilityKeys.LISTED, Scope.STAYS))
                .params(scope.parameters())
                .query(Durations::duration)
                .list();
    }

    private static Duration duration(ResultSet row, int number) throws SQLException {
        var shares = (Long[]) row.getArray("shares").getArray();
        var slowest = row.getObject("slowest_sheet", UUID.class);
        return new Duration(
                row.getString("stage"),
                row.getString("label"),
                row.getInt("count"),
                shares[0],
                shares[1],
                row.getLong("slowest"),
                slowest == null ? null : new SheetId(slowest));
    }

    List<Late> overdue(Scope scope, Instant before) {
        return jdbc.sql("""
                        select sheet.id, nullif(sheet.project, '') as project, sheet.department, sheet.unit, sheet.stage, sheet.stage_label,
                               sheet.waiting_since
                        from %s and sheet.phase = 'IN_REVIEW' and sheet.waiting_since < :before::timestamptz and %s
                        order by sheet.waiting_since, sheet.id
                        limit :limit
                        """.formatted(Scope.SHEETS, VisibilityKeys.LISTED))
                .params(scope.parameters())
                .param("before", before.toString())
                .param("limit", MOST_OVERDUE)
                .query(Late.class)
                .list();
    }
}
