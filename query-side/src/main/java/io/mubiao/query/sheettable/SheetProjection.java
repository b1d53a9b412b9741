package io.mubiao.query.sheettable;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.projection.Batch;
import io.mubiao.query.projection.LivingTables;
import io.mubiao.query.projection.Load;
import io.mubiao.query.projection.LoadedStream;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.projection.UnreadableEvent;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds the events of sheets into the state that the command side decides on, and writes every table that is made of
 * it: what a batch of events changed, a statement a table.
 */
@Component
@ProcessingGroup("sheet")
class SheetProjection implements Projection {

    private final JdbcClient jdbc;
    private final LivingTables living;
    private final SheetStories stories;
    private final List<SheetTable> tables;
    private final RememberedSheets remembered = new RememberedSheets();

    SheetProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, SheetStories stories, List<SheetTable> tables) {
        this.jdbc = jdbc;
        this.living = new LivingTables(jdbc);
        this.stories = stories;
        this.tables = tables;
    }

    @EventHandler
    void on(SheetEvent event, DomainEventMessage<?> message) {
        Batch.gathered(this, () -> new FoldedSheets(remembered, stories), this::write)
                .take(moment(event, message));
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnreadableEvent(unknown);
    }

    private void write(FoldedSheets sheets) {
        var changed = newest(sheets.changed());
        tables.forEach(table -> table.write(changed, living));
        CurrentUnitOfWork.get().afterCommit(committed -> remembered.putBack(changed));
    }

    /** Without those of which a later version is shown: an event that is delivered again takes nothing back. */
    private List<FoldedSheet> newest(List<FoldedSheet> changed) {
        var shown = new HashMap<UUID, Long>();
        jdbc.sql("select id, max(version) from sheet where id = any(?::uuid[]) group by id")
                .params((Object) changed.stream()
                        .map(sheet -> sheet.state().id().toString())
                        .toArray(String[]::new))
                .query(row -> {
                    shown.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return changed.stream()
                .filter(sheet -> sheet.state().version()
                        >= shown.getOrDefault(sheet.state().id().value(), 0L))
                .toList();
    }

    @Override
    public Set<String> loaded() {
        return Set.of(
                "sheet",
                "sheet_search",
                "seen",
                "acted",
                "sheet_stay",
                "sheet_step",
                "approved_revision",
                "sheet_finding",
                "sheet_key",
                "sheet_arrival",
                "sheet_notice",
                "library_use");
    }

    @Override
    public void load(Load load) {
        var sheets = load.streams().stream()
                .map(stream -> whole(stream, load))
                .filter(sheet -> !sheet.steps().isEmpty())
                .toList();
        tables.forEach(table -> table.write(sheets, load.tables()));
    }

    /** A sheet from its first event on; without steps when the stream is of something else. */
    private FoldedSheet whole(LoadedStream stream, Load load) {
        var sheet = new FoldedSheet();
        load.each(stream, event -> {
            var payload = event.message().getPayload();
            if (payload instanceof UnknownSerializedType unknown) {
                throw new UnreadableEvent(unknown);
            }
            if (payload instanceof SheetEvent known) {
                sheet.take(moment(known, event.message()), stories);
            }
        });
        return sheet;
    }

    @Override
    public void complete(JdbcClient jdbc) {
        TallyTable.fill(jdbc);
    }

    private static Moment moment(SheetEvent event, DomainEventMessage<?> message) {
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        return new Moment(message.getSequenceNumber() + 1, event, trace);
    }

    @Override
    public String group() {
        return "sheet";
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
                left join sheet sheet on sheet.id::text = event.aggregate and not sheet.submitted
                where coalesce(sheet.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(SheetEvent.class));
    }

    @Override
    public OptionalLong shownVersion(SheetId sheet) {
        return OptionalLong.of(jdbc.sql("select coalesce(max(version), 0) from sheet where id = ?")
                .param(sheet.value())
                .query(Long.class)
                .single());
    }
}
