package io.mubiao.query.rebuild;

import io.mubiao.query.projection.EachEvent;
import io.mubiao.query.projection.Projection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.dao.DataAccessException;

/** Takes the new tables on from where they were loaded to, as their processors will once they answer. */
final class Follower {

    private static final int EVENTS_PER_BATCH = 1_000;

    private final InNewTables inNewTables;
    private final EventStorageEngine engine;
    private final Serializer serializer;
    private final Letters letters;

    Follower(InNewTables inNewTables, EventStorageEngine engine, Serializer serializer, Letters letters) {
        this.inNewTables = inNewTables;
        this.engine = engine;
        this.serializer = serializer;
        this.letters = letters;
    }

    /** @param until the last position to take in */
    void follow(Projection projection, long until) {
        boolean more;
        do {
            more = inNewTables.test(() -> takeBatch(projection, until));
        } while (more);
    }

    private boolean takeBatch(Projection projection, long until) {
        var events = read(token(projection), until);
        if (events.isEmpty()) {
            return false;
        }
        take(projection, events);
        store(projection, events.get(events.size() - 1).trackingToken());
        return true;
    }

    private List<TrackedEventMessage<?>> read(TrackingToken token, long until) {
        try (var events = engine.readEvents(token, false)) {
            return events.limit(EVENTS_PER_BATCH)
                    .<TrackedEventMessage<?>>map(event -> event)
                    .takeWhile(event -> event.trackingToken().position().orElse(0) <= until)
                    .toList();
        }
    }

    private void take(Projection projection, List<TrackedEventMessage<?>> events) {
        var work = DefaultUnitOfWork.<EventMessage<?>>startAndGet(events.get(0));
        try {
            var isHeldUp = !letters.isEmpty(projection.group());
            for (var event : events) {
                isHeldUp |= !take(projection, (DomainEventMessage<?>) event, isHeldUp);
            }
            work.commit();
        } catch (RuntimeException e) {
            if (work.isActive()) {
                work.rollback(e);
            }
            throw e;
        }
    }

    /** @return whether the event was taken in or concerns others */
    private boolean take(Projection projection, DomainEventMessage<?> event, boolean anyHeldUp) {
        if (anyHeldUp && letters.addIfHeldUp(projection.group(), event)) {
            return false;
        }
        try {
            EachEvent.of(projection).handle(event);
            return true;
        } catch (DataAccessException lost) {
            throw lost;
        } catch (Exception e) {
            letters.add(projection.group(), event, e);
            return false;
        }
    }

    private TrackingToken token(Projection projection) {
        return inNewTables
                .jdbc()
                .sql("select token, token_type from token_entry where processor = ? order by segment limit 1")
                .param(projection.group())
                .query((row, number) -> serializer.<String, TrackingToken>deserialize(
                        new SimpleSerializedObject<>(row.getString(1), String.class, row.getString(2), null)))
                .single();
    }

    private void store(Projection projection, TrackingToken token) {
        var stored = serializer.serialize(token, String.class);
        inNewTables
                .jdbc()
                .sql("update token_entry set token = ?, token_type = ? where processor = ?")
                .params(stored.getData(), stored.getType().getName(), projection.group())
                .update();
    }
}
