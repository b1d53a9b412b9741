package io.mubiao.query.findings;

import io.mubiao.query.replay.StoredJson;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the sheets that a sheet is compared with: only those that the caller may see. */
@Component
class SimilarSheets {

    /** More than a reader wants to hear of one thing in common. */
    private static final int PER_KEY = 50;

    private static final int PER_DEPARTMENT = 500;

    private static final String VISIBLE = VisibilityKeys.VISIBLE + " and sheet.phase <> 'DISCARDED'";

    private final JdbcClient jdbc;

    SimilarSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet that has something in common with another. */
    record Like(SheetId id, SheetPhase phase, SheetContent content, List<String> codes) {}

    /** The other sheets of the same department and year, as they would be printed together. */
    List<SheetContent> inDocument(Actor actor, SheetState state) {
        return bound("""
                        select folded.state
                        from read_model.sheet sheet join read_model.folded_sheet folded on folded.id = sheet.id
                        where %s and sheet.fiscal_year = :year and sheet.department is not distinct from :department
                          and sheet.id <> :id
                        order by sheet.drafted_at, sheet.id limit :limit
                        """.formatted(VISIBLE), actor, state)
                .param("year", state.content().fiscalYear())
                .param("department", state.content().department())
                .param("limit", PER_DEPARTMENT)
                .query(String.class)
                .list()
                .stream()
                .map(json -> SheetRules.readableContent(state(json), actor))
                .toList();
    }

    /** The sheets of the region that share a key, but for those of the same unit's other years, which continue it. */
    List<Like> inRegion(Actor actor, SheetState state) {
        return bound("""
                        select found.state, array_to_string(array_agg(distinct found.code order by found.code), ' ')
                        from read_model.sheet_key mine
                        cross join lateral (
                            select sheet.id, folded.state, same.code
                            from read_model.sheet_key same
                            join read_model.sheet sheet on sheet.id = same.sheet
                            join read_model.folded_sheet folded on folded.id = sheet.id
                            where same.region = mine.region and same.key = mine.key and same.sheet <> mine.sheet
                              and %s and (sheet.unit <> :unit or sheet.fiscal_year = :year)
                            order by sheet.drafted_at desc
                            limit :limit) found
                        where mine.sheet = :id
                        group by found.id, found.state
                        order by count(distinct found.code) desc, found.id
                        """.formatted(VISIBLE), actor, state)
                .param("unit", state.unit().value())
                .param("year", state.content().fiscalYear())
                .param("limit", PER_KEY)
                .query((row, index) -> like(
                        state(row.getString(1)), actor, List.of(row.getString(2).split(" "))))
                .list();
    }

    private static Like like(SheetState state, Actor actor, List<String> codes) {
        return new Like(state.id(), state.phase(), SheetRules.readableContent(state, actor), codes);
    }

    private JdbcClient.StatementSpec bound(String sql, Actor actor, SheetState state) {
        return jdbc.sql(sql)
                .param("region", actor.region())
                .param("places", VisibilityKeys.of(actor).toArray(String[]::new))
                .param("id", state.id().value());
    }

    private static SheetState state(String json) {
        return StoredJson.read(json, SheetState.class);
    }
}
