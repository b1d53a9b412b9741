package io.mubiao.query.sheet;

import static io.mubiao.query.following.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.following.Batch;
import io.mubiao.query.following.Projection;
import io.mubiao.query.following.StoredTypes;
import io.mubiao.query.following.UnreadableEvent;
import io.mubiao.query.replay.FoldedSheets;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables sheet and sheet_actor: folds the events into the same state that the command side decides on. */
@Component
@ProcessingGroup("sheet")
class SheetProjection implements Projection {

    private static final String UPSERT = """
            insert into read_model.sheet as present
                (id, version, region, seen_by, turn, barred, phase, fiscal_year, department, search,
                 drafted_at, waiting_since, item, state, unit, stage, amount, project)
            select id, version, region, string_to_array(seen_by, ' '), turn, string_to_array(barred, ' '), phase,
                   fiscal_year, department, search, drafted_at, waiting_since, item, state, unit, stage, amount,
                   project
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                        ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::numeric[], ?::text[])
                as changed (id, version, region, seen_by, turn, barred, phase, fiscal_year, department, search,
                            drafted_at, waiting_since, item, state, unit, stage, amount, project)
            on conflict (id) do update set
                (version, seen_by, turn, barred, phase, fiscal_year, department, search, waiting_since, item, state,
                 stage, amount, project)
                = (excluded.version, excluded.seen_by, excluded.turn, excluded.barred, excluded.phase,
                   excluded.fiscal_year, excluded.department, excluded.search, excluded.waiting_since,
                   excluded.item, excluded.state, excluded.stage, excluded.amount, excluded.project)
            where present.version < excluded.version
            """;

    private static final String UPSERT_ACTORS = """
            insert into read_model.sheet_actor as present (account, sheet, decided)
            select * from unnest(?::text[], ?::uuid[], ?::boolean[])
            on conflict (account, sheet) do update set decided = true where excluded.decided and not present.decided
            """;

    private final JdbcClient jdbc;
    private final SheetStories stories;

    SheetProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories) {
        this.jdbc = jdbc;
        this.stories = stories;
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

    private SheetBatch load(List<EventMessage<?>> events) {
        return new SheetBatch(FoldedSheets.of(events, jdbc, "read_model.sheet", stories));
    }

    private void write(SheetBatch batch) {
        batch.rows().write(jdbc, UPSERT);
        batch.actors().write(jdbc, UPSERT_ACTORS);
    }

    @Override
    public String group() {
        return "sheet";
    }

    @Override
    public OptionalLong shownVersion(SheetId sheet) {
        return OptionalLong.of(jdbc.sql("select coalesce(max(version), 0) from read_model.sheet where id = ?")
                .param(sheet.value())
                .query(Long.class)
                .single());
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
                left join read_model.sheet sheet on sheet.id::text = event.aggregate
                where coalesce(sheet.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(SheetEvent.class));
    }
}
