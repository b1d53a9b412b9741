package io.mubiao.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows sheets from stay to stay. */
@Component
class Walks {

    private static final int MOST_TRANSITIONS = 200;

    /**
     * A stay leads where its decision says: to an end, or to the next stay. What came before the first stay is the draft;
     * the last one of a sheet in review has not ended. Between two stays the unit may have withdrawn the sheet: what
     * follows came from its draft, where it was since. Or a pass was taken back: it is void, so that the sheet never
     * left the stage, and no way leads from the void stay to the next.
     */
    private static final String WALKS = """
            with followed as materialized (
                select sheet.id, sheet.drafted_at, sheet.phase, sheet.stage, sheet.stage_label, sheet.stage_position,
                       sheet.waiting_since
                from %s),
            step as (
                select followed.id as sheet, stay.version, stay.stage, stay.label, stay.position, stay.arrived_at,
                       stay.decided_at, followed.drafted_at,
                       case event.payload_type
                           when 'SheetApproved' then 'APPROVED'
                           when 'SheetRejected' then 'REJECTED'
                           when 'SheetReturned' then case when event.payload::json ->> 'to' is null then 'RETURNED' end
                       end as ending
                from followed
                join read_model.sheet_stay stay on stay.sheet = followed.id
                join event_store.domain_event event
                    on event.aggregate_id = followed.id::text and event.sequence_number = stay.version - 1
                union all
                select id, 9223372036854775807, stage, stage_label, stage_position, waiting_since, null, drafted_at, null
                from followed
                where phase = 'IN_REVIEW'),
            walk as (
                select step.*, lag(stage) over life as last_stage, lag(ending) over life as last_ending,
                       lag(arrived_at) over life as last_arrived_at, lag(decided_at) over life as last_decided_at,
                       lag(version) over life as last_version
                from step
                window life as (partition by sheet order by version)),
            transition as (
                select case when last_stage is null or undone.payload_type is not null then 'DRAFT'
                            else coalesce(last_ending, last_stage) end as origin,
                       stage as target, label, position,
                       arrived_at - case when undone.payload_type is not null then undone.occurred_at
                                         when last_stage is null then drafted_at
                                         when last_ending is null then last_arrived_at
                                         else last_decided_at end as took
                from walk
                left join lateral (
                    select payload_type, occurred_at
                    from event_store.domain_event
                    where walk.last_version < walk.version - 1 and aggregate_id = walk.sheet::text
                        and sequence_number >= walk.last_version and sequence_number < walk.version - 1
                        and payload_type in ('SheetWithdrawn', 'PassTakenBack')
                    order by sequence_number desc
                    limit 1) undone on true
                where undone.payload_type is distinct from 'PassTakenBack'
                union all
                select stage, ending, null, null, decided_at - arrived_at from walk where ending is not null)
            """;

    private static final String FIGURES = """
            count(*) as count, percentile_disc(0.5) within group (order by extract(epoch from took)) as seconds
            """;

    private final JdbcClient jdbc;

    Walks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How often sheets went one way.
     *
     * @param target null: any
     * @param label of the target, if it is a stage
     */
    record Walk(
            String origin,
            @Nullable String target,
            @Nullable String label,
            int position,
            long count,
            double seconds) {}

    /**
     * @param share of the sheets that are followed, up to 1
     * @return every way, and for every origin all ways together
     */
    List<Walk> of(Scope scope, double share) {
        return jdbc.sql(WALKS.formatted(Scope.SOME_SHEETS) + "select origin, target, max(label) as label,"
                        + " coalesce(min(position), 0) as position, " + FIGURES
                        + " from transition group by grouping sets ((origin, target), (origin))"
                        + " order by count(*) desc, origin, target limit :limit")
                .params(scope.parameters())
                .param("share", share)
                .param("limit", 2 * MOST_TRANSITIONS)
                .query((row, number) -> walk(row, share))
                .list();
    }

    private static Walk walk(ResultSet row, double share) throws SQLException {
        return new Walk(
                row.getString("origin"),
                row.getString("target"),
                row.getString("label"),
                row.getInt("position"),
                Math.round(row.getLong("count") / share),
                row.getDouble("seconds"));
    }
}
