package io.mubiao.query.audit;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.projection.Batch;
import io.mubiao.query.projection.Load;
import io.mubiao.query.projection.LoadedStream.LoadedEvent;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.shared.org.Trace;
import java.util.ArrayList;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the table audit: the who, where and what of every event, also of one whose payload nobody can read, since an
 * auditor is shown the stored text.
 */
@Component
@ProcessingGroup("audit")
class AuditProjection implements Projection {

    /** The position comes from the store: a tracking token's is another one when an earlier gap was filled. */
    private static final String INSERT = """
            insert into audit (position, region, type, actor, at, name, unit, role, said)
            select event.global_index, noted.region, event.payload_type, noted.actor, event.occurred_at, noted.name,
                   noted.unit, noted.role, noted.said
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 as noted (event_id, region, actor, name, unit, role, said)
            join event_store.domain_event event on event.event_id = noted.event_id
            on conflict (position) do nothing
            """;

    private final JdbcClient jdbc;

    AuditProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(EventMessage<?> event) {
        var trace = Trace.of(event.getMetaData(), event.getTimestamp());
        Batch.gathered(this, Rows::new, rows -> rows.write(jdbc, INSERT))
                .add(
                        event.getIdentifier(),
                        trace.region(),
                        trace.actor(),
                        trace.name(),
                        trace.unit(),
                        trace.role(),
                        said(event));
    }

    private record Noted(LoadedEvent event, Trace trace) {}

    /** Null also for an event that nobody can read. */
    private static @Nullable String said(EventMessage<?> event) {
        try {
            return SaidWords.of(event.getPayload());
        } catch (SerializationException unreadable) {
            return null;
        }
    }

    private static final Table<Noted> TABLE = Table.<Noted>named("audit")
            .key("position", "bigint", noted -> noted.event().position())
            .kept("region", "text", noted -> noted.trace().region())
            .kept("type", "text", noted -> noted.event().storedType())
            .kept("actor", "text", noted -> noted.trace().actor())
            .kept("at", "timestamptz", noted -> noted.trace().at())
            .kept("name", "text", noted -> noted.trace().name())
            .kept("unit", "text", noted -> noted.trace().unit())
            .kept("role", "text", noted -> noted.trace().role())
            .kept("said", "text", noted -> said(noted.event().message()));

    @Override
    public Set<String> loaded() {
        return Set.of("audit");
    }

    @Override
    public void load(Load load) {
        var noted = new ArrayList<Noted>();
        load.streams().forEach(stream -> load.each(stream, event -> noted.add(noted(event))));
        load.tables().insert(TABLE, noted);
    }

    private static Noted noted(LoadedEvent event) {
        var message = event.message();
        return new Noted(event, Trace.of(message.getMetaData(), message.getTimestamp()));
    }

    @Override
    public String group() {
        return "audit";
    }

    @Override
    public String differences() {
        return """
                select event.aggregate_id as aggregate, max(event.sequence_number) + 1 as expected,
                       min(event.sequence_number) as found
                from event_store.domain_event event
                left join audit on audit.position = event.global_index
                where event.occurred_at > :from::timestamptz and event.occurred_at <= :until::timestamptz
                  and audit.position is null
                group by event.aggregate_id
                """;
    }
}
