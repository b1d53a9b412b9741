package io.mubiao.query.publication;

import io.mubiao.query.publication.Approved.Missing;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds sheets that the table of sheets does not show to their end, because one of their events could not be taken in. */
@Component
class StuckSheets {

    /** A sheet belongs to the unit of whoever drafted it; its year is only known from what was taken in before. */
    private static final String STUCK = """
            select drafted.aggregate_id as id, drafted.metadata::json ->> 'unit' as unit, sheet.project,
                   sheet.approved_year
            from (select distinct sequence_identifier as stream
                  from read_model.dead_letter_entry
                  where processing_group = 'sheet') letter
            join event_store.domain_event drafted
                on drafted.aggregate_id = letter.stream and drafted.sequence_number = 0
            left join read_model.sheet sheet on sheet.id::text = letter.stream and not sheet.submitted
            where drafted.metadata::json ->> 'unit' = any(:units)
              and (sheet.fiscal_year is null or sheet.fiscal_year = :year or sheet.approved_year = :year)
              and exists (select from event_store.domain_event approved
                          where approved.aggregate_id = letter.stream and approved.payload_type = 'SheetApproved')
            order by drafted.aggregate_id
            """;

    private final JdbcClient jdbc;
    private final SheetStories stories;

    StuckSheets(JdbcClient jdbc, SheetStories stories) {
        this.jdbc = jdbc;
        this.stories = stories;
    }

    /**
     * What became of them.
     *
     * @param readable those in force whose own events can be read
     * @param missing those that were approved once and cannot be read
     */
    record Found(List<SheetState> readable, List<Missing> missing) {}

    private record Stuck(SheetId id, UnitId unit, @Nullable String project) {}

    Found of(Department department, int year) {
        var readable = new ArrayList<SheetState>();
        var missing = new ArrayList<Missing>();
        for (var sheet : stuck(department, year)) {
            try {
                var state = stories.of(sheet.id()).now();
                var inForce = state.inForce();
                if (inForce != null && inForce.content().fiscalYear() == year) {
                    readable.add(state);
                }
            } catch (DomainException unreadable) {
                missing.add(new Missing(sheet.id(), sheet.unit(), sheet.project(), unreadable.detail()));
            }
        }
        return new Found(readable, missing);
    }

    private List<Stuck> stuck(Department department, int year) {
        return jdbc.sql(STUCK)
                .param("units", department.unitCodes())
                .param("year", year)
                .query((row, number) -> new Stuck(
                        new SheetId(UUID.fromString(row.getString("id"))),
                        new UnitId(row.getString("unit")),
                        row.getString("project")))
                .list();
    }
}
