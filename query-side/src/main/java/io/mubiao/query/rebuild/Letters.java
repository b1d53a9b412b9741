package io.mubiao.query.rebuild;

import io.mubiao.query.projection.LoadedStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** Keeps back events that a projection cannot take in, as its processor does. */
final class Letters {

    private final Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> known = new ConcurrentHashMap<>();

    /** @param queues by projection; they write where the transaction's search path says */
    Letters(Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues) {
        this.queues = queues;
    }

    /** An event, and the later ones of its stream. */
    void add(String projection, LoadedStream stream, int index, Throwable cause) {
        add(projection, stream.events().get(index).message(), cause);
        stream.events()
                .subList(index + 1, stream.events().size())
                .forEach(later -> addIfHeldUp(projection, later.message()));
    }

    void add(String projection, DomainEventMessage<?> event, Throwable cause) {
        var stream = event.getAggregateIdentifier();
        queue(projection).enqueue(stream, new GenericDeadLetter<>(stream, event, ThrowableCause.truncated(cause)));
    }

    /** Whether the event has to wait for an earlier one of its stream, and now does. */
    boolean addIfHeldUp(String projection, DomainEventMessage<?> event) {
        var stream = event.getAggregateIdentifier();
        return queue(projection).enqueueIfPresent(stream, () -> new GenericDeadLetter<>(stream, event));
    }

    boolean isEmpty(String projection) {
        return queue(projection).amountOfSequences() == 0;
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String projection) {
        return known.computeIfAbsent(projection, queues);
    }
}
