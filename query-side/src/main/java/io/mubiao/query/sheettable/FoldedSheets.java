package io.mubiao.query.sheettable;

import io.mubiao.query.following.Table;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.StoredJson;
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

/** The sheets that a batch of events concerns, as they were folded so far. */
final class FoldedSheets {

    /** What the next events are folded onto. */
    static final Table<FoldedSheet> TABLE = Table.<FoldedSheet>named("folded_sheet")
            .key("id", "uuid", sheet -> sheet.state().id())
            .column("version", "bigint", sheet -> sheet.state().version())
            .kept("drafted_at", "timestamptz", FoldedSheet::draftedAt)
            .column("waiting_since", "timestamptz", FoldedSheet::waitingSince)
            .column("state", "text", sheet -> StoredJson.write(sheet.state()));

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<SheetId, FoldedSheet> sheets = new HashMap<>();
    private final SheetStories stories;

    private FoldedSheets(SheetStories stories) {
        this.stories = stories;
    }

    /** The sheets of a batch as the read model knows them. */
    static FoldedSheets of(List<EventMessage<?>> batch, JdbcClient jdbc, SheetStories stories) {
        var folded = new FoldedSheets(stories);
        jdbc.sql("select id, state, drafted_at, waiting_since from read_model.folded_sheet where id = any(?::uuid[])")
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
