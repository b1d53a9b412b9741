package io.mubiao.shared.platform.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What streams beside that of the aggregate say, such as the register of units: read once and remembered. A decision
 * that rests on it is stored only if the stream has not grown since; what is refused is decided again on the stored
 * events.
 */
@Component
public final class RememberedStreams {

    /** Each some hundred bytes, a chain some thousand: at most about ten megabytes. */
    private static final int STREAMS = 10_000;

    private final EventStore events;
    private final Cache<String, Remembered> memory =
            Caffeine.newBuilder().maximumSize(STREAMS).build();

    RememberedStreams(EventStore events) {
        this.events = events;
    }

    /** @param value what the events say, immutable */
    private record Remembered(@Nullable Object value, long events) {}

    /**
     * What a stream says.
     *
     * @param fold makes an immutable value of the events, oldest first; always the same one for the same stream
     */
    @SuppressWarnings("unchecked")
    public <E, T> @Nullable T read(String stream, Class<E> type, Function<List<E>, @Nullable T> fold) {
        var attempt = Attempt.current();
        var known = attempt.mayRecall() ? memory.getIfPresent(stream) : null;
        if (known != null) {
            attempt.recalled(stream, known.events());
            return (T) known.value();
        }
        var stored = stored(stream, type);
        var value = fold.apply(stored);
        memory.put(stream, new Remembered(value, stored.size()));
        return value;
    }

    /** From the first one on: a stream that others read has no snapshots. */
    private <E> List<E> stored(String stream, Class<E> type) {
        return events.readEvents(stream, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .<E>map(type::cast)
                .toList();
    }
}
