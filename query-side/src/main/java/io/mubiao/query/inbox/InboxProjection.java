package io.mubiao.query.inbox;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.projection.UnreadableEvent;
import io.mubiao.query.sheettable.SheetNoticeKind;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.OnNote;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the table talk_notice: a reminder is for those whom it names, a note for whoever acted on the sheet or has to,
 * a reply for those who spoke before. Such events are few: a statement each.
 */
@Component
@ProcessingGroup("inbox")
class InboxProjection implements Projection {

    /** In place of an account. */
    static final String WHOEVER_WORKS_ON_IT = "";

    private static final String INSERT = """
            insert into talk_notice (sheet, number, audience, kind, at, actor, name, note, reviewers_only)
            select :sheet::uuid, :number, audience, :kind, :at::timestamptz, :actor, :name, :note::uuid, :reviewersOnly
            from unnest(:audiences::text[]) audience
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final EventStore store;

    InboxProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @EventHandler
    void on(SheetReminded reminded, DomainEventMessage<?> message) {
        var accounts = reminded.to().stream()
                .map(Addressee::account)
                .map(UserId::value)
                .toList();
        tell(SheetNoticeKind.REMINDED, accounts, reminded, null, false, message);
    }

    @EventHandler
    void on(NoteMade made, DomainEventMessage<?> message) {
        var reviewersOnly = made.audience() == Audience.REVIEWERS;
        tell(SheetNoticeKind.NOTED, List.of(WHOEVER_WORKS_ON_IT), made, made.note(), reviewersOnly, message);
    }

    @EventHandler
    void on(NoteAnswered answered, DomainEventMessage<?> message) {
        var thread = threadBefore(answered, message);
        tell(SheetNoticeKind.ANSWERED, thread.speakers(), answered, answered.note(), thread.reviewersOnly(), message);
    }

    @EventHandler
    void on(NoteResolved resolved) {
        close(resolved);
    }

    @EventHandler
    void on(NoteWithdrawn withdrawn) {
        close(withdrawn);
    }

    /** What is done, or no longer meant, is no news. */
    private void close(OnNote end) {
        jdbc.sql("update talk_notice set closed = true where sheet = :sheet::uuid and note = :note::uuid")
                .param("sheet", end.sheet().toString())
                .param("note", end.note().toString())
                .update();
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnreadableEvent(unknown);
    }

    private void tell(
            SheetNoticeKind kind,
            Collection<String> audiences,
            TalkEvent event,
            @Nullable TalkId note,
            boolean reviewersOnly,
            DomainEventMessage<?> message) {
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        jdbc.sql(INSERT)
                .param("sheet", event.sheet().toString())
                .param("number", message.getSequenceNumber() + 1)
                .param("audiences", audiences.toArray(String[]::new))
                .param("kind", kind.name())
                .param("at", trace.at().toString())
                .param("actor", trace.actor().value())
                .param("name", trace.name())
                .param("note", note == null ? null : note.toString())
                .param("reviewersOnly", reviewersOnly)
                .update();
    }

    private record Thread(Set<String> speakers, boolean reviewersOnly) {}

    /** What had been said about the note before, and by whom. */
    private Thread threadBefore(NoteAnswered answered, DomainEventMessage<?> message) {
        var said = store.readEvents(TalkEvent.stream(answered.sheet()), 0)
                .asStream()
                .takeWhile(earlier -> earlier.getSequenceNumber() < message.getSequenceNumber())
                .filter(earlier -> earlier.getPayload() instanceof OnNote onNote
                        && onNote.note().equals(answered.note()))
                .toList();
        return new Thread(
                said.stream()
                        .map(earlier -> Trace.of(earlier.getMetaData(), earlier.getTimestamp()))
                        .map(trace -> trace.actor().value())
                        .collect(Collectors.toSet()),
                said.stream()
                        .anyMatch(earlier -> earlier.getPayload() instanceof NoteMade made
                                && made.audience() == Audience.REVIEWERS));
    }

    @Override
    public String group() {
        return "inbox";
    }

    @Override
    public String differences() {
        return """
                select event.aggregate_id as aggregate, event.sequence_number + 1 as expected, 0 as found
                from event_store.domain_event event
                where event.occurred_at > :from::timestamptz and event.occurred_at <= :until::timestamptz
                  and (event.payload_type in %s or event.payload_type in %s)
                  and not exists (select from talk_notice told
                                  where event.aggregate_id = 'talk/' || told.sheet
                                    and told.number = event.sequence_number + 1)
                """.formatted(StoredTypes.sqlList(SheetReminded.class), StoredTypes.sqlList(NoteMade.class));
    }
}
