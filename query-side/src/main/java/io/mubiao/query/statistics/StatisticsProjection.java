package io.mubiao.query.statistics;

import static io.mubiao.query.following.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.following.Batch;
import io.mubiao.query.following.Projection;
import io.mubiao.query.following.StoredTypes;
import io.mubiao.query.following.UnreadableEvent;
import io.mubiao.query.replay.FoldedSheets;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables statistics_sheet and statistics_stay. */
@Component
@ProcessingGroup("statistics")
class StatisticsProjection implements Projection {

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

    private final JdbcClient jdbc;
    private final SheetStories stories;
    private final UnitNames units;

    StatisticsProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories, UnitNames units) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.units = units;
    }

    @EventHandler
    void on(SheetEvent event, DomainEventMessage<?> message) {
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        Batch.gathered(this, this::load, this::write).take(new Moment(message.getSequenceNumber() + 1, event, trace));
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnreadableEvent(unknown);
    }

    private FoldedSheets load(List<EventMessage<?>> events) {
        return FoldedSheets.of(events, jdbc, "read_model.statistics_sheet", stories);
    }

    private void write(FoldedSheets sheets) {
        var rows = new StatisticsRows(units);
        sheets.changed().forEach(rows::add);
        rows.sheets().write(jdbc, UPSERT);
        rows.stays().write(jdbc, INSERT_STAYS);
    }

    @Override
    public String group() {
        return "statistics";
    }

    @Override
    public String differences() {
        return """
                select event.aggregate, event.expected, coalesce(sheet.version, 0) as found
                from (select aggregate_id as aggregate, max(sequence_number) + 1 as expected
                      from event_store.domain_event
                      where occurred_at > :from::timestamptz and occurred_at <= :until::timestamptz
                        and payload_type in %s
                      group by aggregate_id) event
                left join read_model.statistics_sheet sheet on sheet.id::text = event.aggregate
                where coalesce(sheet.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(SheetEvent.class));
    }
}
