package io.mubiao.query.replay;

import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheets that a batch of events concerns, for a read model that keeps their folded states. */
final class FoldedSheets {

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<SheetId, FoldedSheet> sheets = new HashMap<>();
    private final SheetStories stories;

    private FoldedSheets(SheetStories stories) {
        this.stories = stories;
    }

    /**
     * The sheets of a batch as the read model knows them.
     *
     * @param table with the columns id, state, drafted_at and waiting_since
     */
    static FoldedSheets of(List<EventMessage<?>> batch, JdbcClient jdbc, String table, SheetStories stories) {
        var folded = new FoldedSheets(stories);
        jdbc.sql("select id, state, drafted_at, waiting_since from %s where id = any(?::uuid[])".formatted(table))
                .params((Object) ids(batch))
                .query(row -> {
                    var sheet = new FoldedSheet(
                            row.getString("state"),
                            row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                            row.getObject("waiting_since", OffsetDateTime.class).toInstant());
                    folded.sheets.put(new SheetId(row.getObject("id", UUID.class)), sheet);
                });
        return folded;
    }

    private static String[] ids(List<EventMessage<?>> batch) {
        return batch.stream()
                .filter(event -> SheetEvent.class.isAssignableFrom(event.getPayloadType()))
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .filter(id -> UUID_SHAPE.matcher(id).matches())
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * Takes in an event once, however often it is delivered, and what is missing before it.
     *
     * @throws IllegalStateException when an event before it is not in the store either
     */
    void take(Moment moment) {
        var id = moment.event().sheet();
        var sheet = sheets.computeIfAbsent(id, unknown -> new FoldedSheet());
        var known = sheet.state().version();
        if (moment.version() > known + 1) {
            stories.of(id).moments().stream()
                    .filter(missed -> missed.version() > known && missed.version() < moment.version())
                    .forEach(missed -> takeNext(sheet, missed));
        }
        if (moment.version() > known) {
            takeNext(sheet, moment);
        }
    }

    private static void takeNext(FoldedSheet sheet, Moment moment) {
        var known = sheet.state().version();
        if (moment.version() != known + 1) {
            throw new IllegalStateException("event " + (known + 1) + " is missing in the store");
        }
        sheet.take(moment);
    }

    /** The sheets that the batch changed. */
    List<FoldedSheet> changed() {
        return sheets.values().stream()
                .filter(sheet -> !sheet.steps().isEmpty())
                .toList();
    }
}
