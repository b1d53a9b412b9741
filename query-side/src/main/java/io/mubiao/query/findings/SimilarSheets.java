package io.mubiao.query.findings;

import io.mubiao.query.replay.SheetStates;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
    private final SheetStates states;

    SimilarSheets(JdbcClient jdbc, SheetStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** A sheet that has something in common with another. */
    record Like(SheetId id, SheetPhase phase, SheetContent content, List<String> codes) {}

    /** The other sheets of the same department and year, as they would be printed together. */
    List<SheetContent> inDocument(Actor actor, SheetState state) {
        return bound("""
                        select sheet.id, sheet.version
                        from read_model.sheet sheet
                        where %s and sheet.fiscal_year = :year and sheet.department is not distinct from :department
                          and sheet.id <> :id
                        order by sheet.drafted_at, sheet.id limit :limit
                        """.formatted(VISIBLE), actor, state)
                .param("year", state.content().fiscalYear())
                .param("department", state.content().department())
                .param("limit", PER_DEPARTMENT)
                .query((row, index) -> SheetRules.readableContent(state(row), actor))
                .list();
    }

    /** The sheets of the region that share a key, but for those of the same unit's other years, which continue it. */
    List<Like> inRegion(Actor actor, SheetState state) {
        return bound("""
                        select found.id, found.version,
                               array_to_string(array_agg(distinct found.code order by found.code), ' ') as codes
                        from read_model.sheet_key mine
                        cross join lateral (
                            select sheet.id, sheet.version, same.code
                            from read_model.sheet_key same
                            join read_model.sheet sheet on sheet.id = same.sheet
                            where same.region = mine.region and same.key = mine.key and same.sheet <> mine.sheet
                              and %s and (sheet.unit <> :unit or sheet.fiscal_year = :year)
                            order by sheet.drafted_at desc
                            limit :limit) found
                        where mine.sheet = :id
                        group by found.id, found.version
                        order by count(distinct found.code) desc, found.id
                        """.formatted(VISIBLE), actor, state)
                .param("unit", state.unit().value())
                .param("year", state.content().fiscalYear())
                .param("limit", PER_KEY)
                .query((row, index) ->
                        like(state(row), actor, List.of(row.getString("codes").split(" "))))
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

    private SheetState state(ResultSet row) throws SQLException {
        return states.of(new SheetId(row.getObject("id", UUID.class)), row.getLong("version"));
    }
}
