package io.mubiao.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sealed events stream by stream, as programs that mine processes want them. In memory is a page, and the events of one
 * sheet. What is sealed does not change, so they can be gone through twice.
 */
final class StreamedEvents {

    private static final int FETCHED_AT_ONCE = 500;

    private static final String EVENTS = """
        select page.*, tile.number * 256 + (
            select count(*) from event_store.domain_event earlier
            where earlier.global_index >= tile.first_position and earlier.global_index < page.global_index) as leaf
        from (select %s from event_store.domain_event
              where (aggregate_id, sequence_number) > (:aggregate, :sequence) and global_index <= :last
                and (:only::text is null or aggregate_id = :only)
              order by aggregate_id, sequence_number limit :limit) page
        left join lateral (
            select number, first_position from ledger.tile
            where level = 0 and first_position <= page.global_index order by first_position desc limit 1) tile on true
        order by page.aggregate_id, page.sequence_number
        """.formatted(EventRows.COLUMNS);

    private final JdbcClient jdbc;
    private final Shown filter;
    private final SealedCheckpoint cut;
    private String aggregate = "";
    private long sequence = -1;

    StreamedEvents(JdbcClient jdbc, Shown filter, SealedCheckpoint cut) {
        this.jdbc = jdbc;
        this.filter = filter;
        this.cut = cut;
    }

    /** Hands over the whole stream of each sheet, and any other event alone; only where something is to be shown. */
    void each(Consumer<List<StreamEvent>> consumer) {
        var stream = new ArrayList<StreamEvent>();
        for (var page = page(); !page.isEmpty(); page = page()) {
            for (var row : page) {
                var event = row.event();
                if (!row.visible()) {
                    continue;
                }
                if (!stream.isEmpty() && !goesOn(stream, event)) {
                    handOver(stream, consumer);
                }
                stream.add(event);
            }
        }
        handOver(stream, consumer);
    }

    private static boolean goesOn(List<StreamEvent> stream, StreamEvent event) {
        return event.isOfSheet()
                && stream.get(0).stored().aggregate().equals(event.stored().aggregate());
    }

    private static void handOver(List<StreamEvent> stream, Consumer<List<StreamEvent>> consumer) {
        if (stream.stream().anyMatch(StreamEvent::shown)) {
            consumer.accept(List.copyOf(stream));
        }
        stream.clear();
    }

    /** @param visible whether the auditor may know of the event at all */
    private record Row(StreamEvent event, boolean visible) {}

    private List<Row> page() {
        var page = jdbc.sql(EVENTS)
                .param("aggregate", aggregate)
                .param("sequence", sequence)
                .param("last", cut.position())
                .param("only", filter.request().sheet())
                .param("limit", FETCHED_AT_ONCE)
                .query((row, number) -> {
                    var event = EventRows.event(row);
                    return new Row(
                            StreamEvent.of(event, row.getLong("leaf"), filter.includes(event)), filter.maySee(event));
                })
                .list();
        if (!page.isEmpty()) {
            var last = page.get(page.size() - 1).event().stored();
            aggregate = last.aggregate();
            sequence = last.sequence();
        }
        return page;
    }
}
