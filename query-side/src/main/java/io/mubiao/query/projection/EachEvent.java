package io.mubiao.query.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.dao.DataAccessException;

/** Calls the event handlers of a projection outside of its processor. */
public final class EachEvent {

    private static final Map<Projection, EachEvent> KNOWN = new ConcurrentHashMap<>();

    private final AnnotationEventHandlerAdapter handlers;

    private EachEvent(Projection projection) {
        this.handlers = new AnnotationEventHandlerAdapter(projection);
    }

    public static EachEvent of(Projection projection) {
        return KNOWN.computeIfAbsent(projection, EachEvent::new);
    }

    /**
     * Takes in an event if it concerns the projection.
     *
     * @throws DataAccessException when the database refuses: the transaction is lost
     * @throws Exception when the event cannot be taken in
     */
    public void handle(EventMessage<?> event) throws Exception {
        if (handlers.canHandle(event)) {
            handlers.handle(event);
        }
    }

    void load(Load load) {
        load.streams().forEach(stream -> load.each(stream, event -> handle(event.message())));
    }
}
