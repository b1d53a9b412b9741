package io.mubiao.query.sheet;

import static io.mubiao.query.following.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.FoldingProjection;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables sheet and sheet_actor: folds the events into the same state that the command side decides on. */
@Component
@ProcessingGroup("sheet")
class SheetProjection extends FoldingProjection {

    private static final String UPSERT = """
            insert into read_model.sheet as present
                (id, submitted, version, region, seen_by, hidden_from, turn, barred, phase, fiscal_year, department,
                 search, drafted_at, waiting_since, item, state, unit, stage, amount, project)
            select id, submitted, version, region, string_to_array(seen_by, ' '), string_to_array(hidden_from, ' '),
                   turn, string_to_array(barred, ' '), phase, fiscal_year, department, search, drafted_at,
                   waiting_since, item, state, unit, stage, amount, project
            from unnest(?::uuid[], ?::boolean[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
                as changed (id, submitted, version, region, seen_by, hidden_from, turn, barred, phase, fiscal_year,
                            department, search, drafted_at, waiting_since, item, state, unit, stage, amount, project)
            on conflict (id, submitted) do update set
                (version, seen_by, hidden_from, turn, barred, phase, fiscal_year, department, search, waiting_since,
                 item, state, stage, amount, project)
                = (excluded.version, excluded.seen_by, excluded.hidden_from, excluded.turn, excluded.barred,
                   excluded.phase, excluded.fiscal_year, excluded.department, excluded.search,
                   excluded.waiting_since, excluded.item, excluded.state, excluded.stage, excluded.amount,
                   excluded.project)
            where present.version < excluded.version
            """;

    /** What was submitted and is as it was again needs no row of its own. */
    private static final String DELETE_SUBMITTED = """
            delete from read_model.sheet submitted
            using read_model.sheet present
            where submitted.id = any(?::uuid[]) and submitted.submitted
              and present.id = submitted.id and not present.submitted and present.version > submitted.version
            """;

    private static final String UPSERT_ACTORS = """
            insert into read_model.sheet_actor as present (account, sheet, decided)
            select * from unnest(?::text[], ?::uuid[], ?::boolean[])
            on conflict (account, sheet) do update set decided = true where excluded.decided and not present.decided
            """;

    SheetProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories) {
        super("sheet", "read_model.sheet", jdbc, stories);
    }

    @Override
    protected void write(List<FoldedSheet> changed) {
        var batch = new SheetBatch(changed);
        batch.rows().write(jdbc, UPSERT);
        jdbc.sql(DELETE_SUBMITTED).params((Object) batch.ids()).update();
        batch.actors().write(jdbc, UPSERT_ACTORS);
    }

    @Override
    public OptionalLong shownVersion(SheetId sheet) {
        return OptionalLong.of(jdbc.sql("select coalesce(max(version), 0) from read_model.sheet where id = ?")
                .param(sheet.value())
                .query(Long.class)
                .single());
    }
}
