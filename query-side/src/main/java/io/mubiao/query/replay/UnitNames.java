package io.mubiao.query.replay;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of units, from the few events that each unit has. */
@Component
public class UnitNames {

    private final EventStore store;

    UnitNames(EventStore store) {
        this.store = store;
    }

    /** The name of a unit, null when it is not in the register. */
    public @Nullable String of(UnitId id) {
        var events = store.readEvents(Unit.stream(id), 0)
                .asStream()
                .map(message -> message.getPayload())
                .filter(UnitEvent.class::isInstance)
                .map(UnitEvent.class::cast)
                .toList();
        var unit = Unit.of(events);
        return unit == null ? null : unit.name();
    }

    /** Names for one answer: every unit is looked up once, and shown by its code when it has no name. */
    public Naming naming() {
        return new Naming();
    }

    /** The names used in one answer. */
    public final class Naming {

        private final Map<UnitId, String> names = new HashMap<>();

        private Naming() {}

        /** The name of a unit, or its code. */
        public String of(UnitId id) {
            return names.computeIfAbsent(id, unit -> {
                var name = UnitNames.this.of(unit);
                return name == null ? unit.value() : name;
            });
        }
    }
}
