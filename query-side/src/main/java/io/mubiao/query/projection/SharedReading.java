package io.mubiao.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads events once for all projections that are about as far: a rebuild of all costs one reading and one parsing, not
 * one for each. Who is far from the others, or alone, just reads.
 */
final class SharedReading {

    /** Together some ten megabytes. */
    private static final int PAGES = 12;

    /** As many as the engine fetches with one statement. */
    private static final int EVENTS_PER_PAGE = 1_000;

    /** A reader that rests longer than this is waited for no more. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final Object BEGINNING = new Object();

    private final EventStorageEngine engine;
    private final Map<Object, Page> pages = new LinkedHashMap<>();
    private final Set<WakeableStream> readers = ConcurrentHashMap.newKeySet();

    SharedReading(EventStorageEngine engine) {
        this.engine = engine;
    }

    private record Page(long from, List<TrackedEventMessage<?>> events, long readAt) {}

    void add(WakeableStream reader) {
        readers.add(reader);
    }

    void remove(WakeableStream reader) {
        readers.remove(reader);
    }

    Set<WakeableStream> readers() {
        return readers;
    }

    /** The next events behind a token; none when there are none yet or when others have to come up first. */
    synchronized List<TrackedEventMessage<?>> after(@Nullable TrackingToken token, WakeableStream reader) {
        var key = Objects.requireNonNullElse(token, BEGINNING);
        var known = pages.get(key);
        if (known != null) {
            return known.events();
        }
        if (pages.size() >= PAGES && !makeRoom(reader)) {
            return List.of();
        }
        var events = read(token);
        reader.foundTail(events.size() < EVENTS_PER_PAGE / 2);
        if (!events.isEmpty()) {
            pages.put(key, new Page(reader.position(), events, System.nanoTime()));
        }
        return events;
    }

    /** Waits for those close behind, but what has just happened is shown at once, whoever rebuilds behind it. */
    private boolean makeRoom(WakeableStream reader) {
        var pageIterator = pages.values().iterator();
        var oldest = pageIterator.next();
        var isAwaited = !reader.isAtTail()
                && System.nanoTime() - oldest.readAt() < PATIENCE_NANOS
                && readers.stream()
                        .anyMatch(other -> other.position() >= oldest.from() && other.position() < reader.position());
        if (!isAwaited) {
            pageIterator.remove();
        }
        return !isAwaited;
    }

    private List<TrackedEventMessage<?>> read(@Nullable TrackingToken token) {
        try (var events = engine.readEvents(token, false)) {
            List<TrackedEventMessage<?>> page = events.limit(EVENTS_PER_PAGE)
                    .<TrackedEventMessage<?>>map(event -> event)
                    .toList();
            return page.size() < EVENTS_PER_PAGE ? page : withoutLastPosition(page);
        }
    }

    /** An upcaster may make several events of one position; a page must not end between them. */
    private static List<TrackedEventMessage<?>> withoutLastPosition(List<TrackedEventMessage<?>> page) {
        var last = page.get(page.size() - 1).trackingToken();
        var complete = page.stream()
                .filter(event -> !last.equals(event.trackingToken()))
                .toList();
        return complete.isEmpty() ? page : complete;
    }
}
