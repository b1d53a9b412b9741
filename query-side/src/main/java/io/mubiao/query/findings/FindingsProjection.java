package io.mubiao.query.findings;

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
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables findings_sheet and findings_key: which sheets could be like which. */
@Component
@ProcessingGroup("findings")
class FindingsProjection implements Projection {

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

    private final JdbcClient jdbc;
    private final SheetStories stories;

    FindingsProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories) {
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

    private FoldedSheets load(List<EventMessage<?>> events) {
        return FoldedSheets.of(events, jdbc, "read_model.findings_sheet", stories);
    }

    private void write(FoldedSheets sheets) {
        var rows = new FindingsRows();
        sheets.changed().forEach(rows::add);
        rows.sheets().write(jdbc, UPSERT);
        rows.rewritten().write(jdbc, DELETE_KEYS);
        rows.keys().write(jdbc, INSERT_KEYS);
    }

    @Override
    public String group() {
        return "findings";
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
                left join read_model.findings_sheet sheet on sheet.id::text = event.aggregate
                where coalesce(sheet.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(SheetEvent.class));
    }
}
