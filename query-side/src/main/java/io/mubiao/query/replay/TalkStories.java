package io.mubiao.query.replay;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.NoteRules;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.OnNote;
import io.mubiao.shared.talk.TalkId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was said about sheets from its events, which are few: there is no table of it that could lag. */
@Component
public class TalkStories {

    /** How many events of the sheet stood before each of its talk, in one walk over both streams. */
    private static final String VERSIONS = """
            select version from (
                select aggregate_id, sequence_number,
                       count(*) filter (where aggregate_id = :sheet) over (order by global_index) as version
                from event_store.domain_event
                where aggregate_id in (:sheet, :talk)) both_streams
            where aggregate_id = :talk
            order by sequence_number
            """;

    private final EventStore store;
    private final JdbcClient jdbc;

    TalkStories(EventStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** What was said of a sheet that the account sees, in the order of the store, without what it may not know. */
    public List<TalkMoment> visibleTo(Actor actor, SheetState sheet) {
        var hidden = new HashSet<TalkId>();
        var visible = new ArrayList<TalkMoment>();
        for (var moment : of(sheet.id())) {
            if (moment.event() instanceof NoteMade made && !NoteRules.maySee(made.audience(), sheet, actor)) {
                hidden.add(made.note());
            }
            if (!(moment.event() instanceof OnNote note && hidden.contains(note.note()))) {
                // counted anew: a gap would tell that there is something
                visible.add(new TalkMoment(visible.size() + 1, moment.version(), moment.event(), moment.trace()));
            }
        }
        return visible;
    }

    private List<TalkMoment> of(SheetId sheet) {
        var messages = store.readEvents(TalkEvent.stream(sheet), 0).asStream().toList();
        if (messages.isEmpty()) {
            return List.of();
        }
        var versions = versions(sheet);
        return messages.stream()
                .map(message -> moment(message, versions.get((int) message.getSequenceNumber())))
                .toList();
    }

    private List<Long> versions(SheetId sheet) {
        return jdbc.sql(VERSIONS)
                .param("sheet", sheet.toString())
                .param("talk", TalkEvent.stream(sheet))
                .query(Long.class)
                .list();
    }

    private static TalkMoment moment(DomainEventMessage<?> message, long version) {
        var number = message.getSequenceNumber() + 1;
        try {
            if (message.getPayload() instanceof TalkEvent event) {
                return new TalkMoment(number, version, event, Trace.of(message.getMetaData(), message.getTimestamp()));
            }
        } catch (SerializationException | IllegalArgumentException e) {
            throw unreadable(number);
        }
        throw unreadable(number);
    }

    private static DomainException unreadable(long number) {
        return new DomainException(ErrorCode.UNAVAILABLE, "关于这张表的第 " + number + " 条批注或催办无法读取，请联系管理员");
    }
}
