package io.mubiao.query.findings;

import static io.mubiao.query.following.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.FoldingProjection;
import io.mubiao.query.replay.SheetStories;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables findings_sheet and findings_key: which sheets could be like which. */
@Component
@ProcessingGroup("findings")
class FindingsProjection extends FoldingProjection {

    private static final String UPSERT = """
            insert into read_model.findings_sheet as present
                (id, version, region, unit, department, fiscal_year, phase, seen_by, drafted_at, waiting_since,
                 state)
            select id, version, region, unit, department, fiscal_year, phase, string_to_array(seen_by, ' '),
                   drafted_at, waiting_since, state
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[])
                as changed (id, version, region, unit, department, fiscal_year, phase, seen_by, drafted_at,
                            waiting_since, state)
            on conflict (id) do update set
                (version, department, fiscal_year, phase, seen_by, waiting_since, state)
                = (excluded.version, excluded.department, excluded.fiscal_year, excluded.phase, excluded.seen_by,
                   excluded.waiting_since, excluded.state)
            where present.version < excluded.version
            """;

    private static final String DELETE_KEYS =
            "delete from read_model.findings_key using unnest(?::uuid[]) as changed (id) where sheet = changed.id";

    private static final String INSERT_KEYS = """
            insert into read_model.findings_key (sheet, region, code, key)
            select sheet, region, code, sha256(convert_to(key, 'UTF8'))
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as added (sheet, region, code, key)
            on conflict (sheet, key) do nothing
            """;

    FindingsProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories) {
        super("findings", "read_model.findings_sheet", jdbc, stories);
    }

    @Override
    protected void write(List<FoldedSheet> changed) {
        var rows = new FindingsRows();
        changed.forEach(rows::add);
        rows.sheets().write(jdbc, UPSERT);
        rows.rewritten().write(jdbc, DELETE_KEYS);
        rows.keys().write(jdbc, INSERT_KEYS);
    }
}
