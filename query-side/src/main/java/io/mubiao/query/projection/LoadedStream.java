package io.mubiao.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A stream of events from its first one on.
 *
 * @param id its aggregate's
 * @param events oldest first
 */
public record LoadedStream(String id, List<LoadedEvent> events) {

    /**
     * An event with what only the event store knows of it.
     *
     * @param position in the event store
     * @param storedType its type as it is stored, before upcasting
     */
    public record LoadedEvent(long position, String storedType, DomainEventMessage<?> message) {}
}
