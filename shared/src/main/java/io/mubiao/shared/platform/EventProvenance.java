package io.mubiao.shared.platform;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.platform.privacy.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Completes what an event says of whoever caused it, and seals where the request came from, just before it is stored.
 */
final class EventProvenance implements MessageDispatchInterceptor<EventMessage<?>> {

    private final PresentAccounts accounts;
    private final Whereabouts whereabouts;

    EventProvenance(PresentAccounts accounts, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.whereabouts = whereabouts;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> {
            var named = withUnitName(event);
            return named.withMetaData(whereabouts.sealed(named.getMetaData(), named.getTimestamp()));
        };
    }

    /** Units are renamed: who reads the event in ten years shall read the name of today. */
    private EventMessage<?> withUnitName(EventMessage<?> event) {
        var name = event.getMetaData().get(Trace.UNIT) instanceof String unit
                ? accounts.nameOf(new UnitId(unit), event.getTimestamp())
                : null;
        return name == null ? event : event.andMetaData(Map.of(Trace.UNIT_NAME, name));
    }
}
