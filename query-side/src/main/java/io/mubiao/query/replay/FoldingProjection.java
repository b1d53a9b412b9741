package io.mubiao.query.replay;

import io.mubiao.query.following.Batch;
import io.mubiao.query.following.Projection;
import io.mubiao.query.following.StoredTypes;
import io.mubiao.query.following.UnreadableEvent;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A projection whose table keeps every sheet as its events fold it, with the columns id, version, state, drafted_at and
 * waiting_since. The sheets that a batch of events changed are written at once.
 */
public abstract class FoldingProjection implements Projection {

    private final String group;
    private final String table;
    protected final JdbcClient jdbc;
    private final SheetStories stories;

    protected FoldingProjection(String group, String table, JdbcClient jdbc, SheetStories stories) {
        this.group = group;
        this.table = table;
        this.jdbc = jdbc;
        this.stories = stories;
    }

    /** Writes what a batch changed, a statement a table. */
    protected abstract void write(List<FoldedSheet> changed);

    @EventHandler
    void on(SheetEvent event, DomainEventMessage<?> message) {
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        Batch.gathered(this, this::load, sheets -> write(sheets.changed()))
                .take(new Moment(message.getSequenceNumber() + 1, event, trace));
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnreadableEvent(unknown);
    }

    private FoldedSheets load(List<EventMessage<?>> events) {
        return FoldedSheets.of(events, jdbc, table, stories);
    }

    @Override
    public final String group() {
        return group;
    }

    @Override
    public final String differences() {
        return """
                select event.aggregate, event.expected, coalesce(sheet.version, 0) as found
                from (select aggregate_id as aggregate, max(sequence_number) + 1 as expected
                      from event_store.domain_event
                      where occurred_at > :from::timestamptz and occurred_at <= :until::timestamptz
                        and payload_type in %s
                      group by aggregate_id) event
                left join %s sheet on sheet.id::text = event.aggregate
                where coalesce(sheet.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(SheetEvent.class), table);
    }
}
