package io.mubiao.query.library;

import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.springframework.stereotype.Component;

/** Reads the few events of an indicator from the store itself. */
@Component
class LibraryStories {

    private final EventStore store;

    LibraryStories(EventStore store) {
        this.store = store;
    }

    /** An event, who did it and when, and the indicator after it. */
    record Chapter(LibraryEvent event, Trace trace, LibraryIndicator after) {}

    /** Oldest first; empty when there is no such indicator. */
    List<Chapter> of(LibraryIndicatorId id) {
        var chapters = new ArrayList<Chapter>();
        LibraryIndicator before = null;
        for (var message : store.readEvents(id.stream(), 0).asStream().toList()) {
            var event = event(message);
            var trace = Trace.of(message.getMetaData(), message.getTimestamp());
            before = LibraryIndicator.after(before, event, trace);
            chapters.add(new Chapter(event, trace, before));
        }
        return chapters;
    }

    private static LibraryEvent event(DomainEventMessage<?> message) {
        try {
            if (message.getPayload() instanceof LibraryEvent event) {
                return event;
            }
        } catch (SerializationException | IllegalArgumentException e) {
            throw unreadable(message);
        }
        throw unreadable(message);
    }

    private static DomainException unreadable(DomainEventMessage<?> message) {
        return new DomainException(
                ErrorCode.UNAVAILABLE, "这项指标的第 " + (message.getSequenceNumber() + 1) + " 个事件无法读取，请联系管理员处理未能处理的事件");
    }
}
