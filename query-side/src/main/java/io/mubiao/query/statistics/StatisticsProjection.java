package io.mubiao.query.statistics;

import static io.mubiao.query.following.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.FoldingProjection;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.UnitNames;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables statistics_sheet and statistics_stay. */
@Component
@ProcessingGroup("statistics")
class StatisticsProjection extends FoldingProjection {

    private static final String UPSERT = """
            insert into read_model.statistics_sheet as present
                (id, version, region, unit, department_unit, department, fiscal_year, project, amount, phase,
                 stage, stage_label, stage_position, submitted, returns, seen_by, drafted_at, waiting_since, state,
                 routed)
            select id, version, region, unit, department_unit, department, fiscal_year, project, amount, phase,
                   stage, stage_label, stage_position, submitted, returns, string_to_array(seen_by, ' '), drafted_at,
                   waiting_since, state, routed
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[],
                        ?::numeric[], ?::text[], ?::text[], ?::text[], ?::int[], ?::boolean[], ?::int[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[], ?::boolean[])
                as changed (id, version, region, unit, department_unit, department, fiscal_year, project, amount,
                            phase, stage, stage_label, stage_position, submitted, returns, seen_by, drafted_at,
                            waiting_since, state, routed)
            on conflict (id) do update set
                (version, department, fiscal_year, project, amount, phase, stage, stage_label, stage_position,
                 submitted, returns, seen_by, waiting_since, state, routed)
                = (excluded.version, excluded.department, excluded.fiscal_year, excluded.project, excluded.amount,
                   excluded.phase, excluded.stage, excluded.stage_label, excluded.stage_position, excluded.submitted,
                   excluded.returns, excluded.seen_by, excluded.waiting_since, excluded.state,
                   excluded.routed)
            where present.version < excluded.version
            """;

    private static final String INSERT_STAYS = """
            insert into read_model.statistics_stay (sheet, version, stage, label, position, arrived_at, decided_at)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],
                                 ?::timestamptz[])
            on conflict (sheet, version) do nothing
            """;

    private final UnitNames units;

    StatisticsProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories, UnitNames units) {
        super("statistics", "read_model.statistics_sheet", jdbc, stories);
        this.units = units;
    }

    @Override
    protected void write(List<FoldedSheet> changed) {
        var rows = new StatisticsRows(units);
        changed.forEach(rows::add);
        rows.sheets().write(jdbc, UPSERT);
        rows.stays().write(jdbc, INSERT_STAYS);
    }
}
