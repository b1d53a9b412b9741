package io.mubiao.query.replay;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.springframework.stereotype.Component;

/** Reads the events of sheets. Snapshots are left aside: they belong to the command side. */
@Component
public class SheetStories {

    private final EventStore store;

    SheetStories(EventStore store) {
        this.store = store;
    }

    /** Everything that happened to a sheet; without events when there is no such sheet. */
    public SheetStory of(SheetId id) {
        return upTo(id, Long.MAX_VALUE);
    }

    /** What happened to a sheet up to a version; what came later need not be readable. */
    public SheetStory upTo(SheetId id, long version) {
        return new SheetStory(store.readEvents(id.toString(), 0)
                .asStream()
                .takeWhile(message -> message.getSequenceNumber() < version)
                .map(SheetStories::moment)
                .toList());
    }

    /**
     * What happened to a sheet that the account may see now, as far as it may read it.
     *
     * @throws DomainException SHEET_NOT_FOUND, the same for what does not exist and for what one may not see
     */
    public SheetStory visibleTo(Actor actor, SheetId id) {
        var story = of(id);
        var state = story.now();
        if (state.version() == 0 || !SheetRules.maySee(state, actor)) {
            throw SheetRules.notFound();
        }
        return SheetRules.maySeeDrafts(state, actor) ? story : story.asSubmitted();
    }

    private static Moment moment(DomainEventMessage<?> message) {
        var version = message.getSequenceNumber() + 1;
        try {
            if (message.getPayload() instanceof SheetEvent event) {
                return new Moment(version, event, Trace.of(message.getMetaData(), message.getTimestamp()));
            }
        } catch (SerializationException | IllegalArgumentException e) {
            throw unreadable(version);
        }
        throw unreadable(version);
    }

    private static DomainException unreadable(long version) {
        return new DomainException(ErrorCode.UNAVAILABLE, "这张表的第 " + version + " 个事件无法读取，请联系管理员处理未能处理的事件");
    }
}
