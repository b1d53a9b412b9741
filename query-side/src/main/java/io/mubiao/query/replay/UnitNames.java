package io.mubiao.query.replay;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of units, from the few events that each unit has. */
@Component
public class UnitNames {

    private final Units units;
    private final EventStore store;

    UnitNames(Units units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    /** The name of a unit, null when it is not in the register. */
    public @Nullable String of(UnitId id) {
        var unit = units.find(id);
        return unit == null ? null : unit.name();
    }

    /**
     * What a unit was called at an instant. Before it was entered into the register, the name that it was entered with;
     * null when it never was.
     */
    public @Nullable String at(UnitId id, Instant instant) {
        return at(names(id), instant);
    }

    /** The department (主管部门) above a unit; it never changes. Null when the register names none. */
    public @Nullable UnitId departmentOf(UnitId id) {
        var department = units.departmentOf(id);
        return department == null ? null : department.id();
    }

    /** Names for one answer: every unit is looked up once, and shown by its code when it has no name. */
    public Naming naming() {
        return new Naming();
    }

    private static @Nullable String at(NavigableMap<Instant, String> names, Instant instant) {
        if (names.isEmpty()) {
            return null;
        }
        var name = names.floorEntry(instant);
        return name == null ? names.firstEntry().getValue() : name.getValue();
    }

    /** Every name that the unit has had, by when it got it. */
    private NavigableMap<Instant, String> names(UnitId id) {
        var names = new TreeMap<Instant, String>();
        store.readEvents(Unit.stream(id), 0).asStream().forEach(event -> put(names, event));
        return names;
    }

    private static void put(Map<Instant, String> names, DomainEventMessage<?> event) {
        if (event.getPayload() instanceof UnitCreated created) {
            names.put(event.getTimestamp(), created.name());
        } else if (event.getPayload() instanceof UnitRenamed renamed) {
            names.put(event.getTimestamp(), renamed.name());
        }
    }

    /** The names used in one answer. */
    public final class Naming {

        private final Map<UnitId, NavigableMap<Instant, String>> names = new HashMap<>();

        private Naming() {}

        /** The present name of a unit, or its code. */
        public String of(UnitId id) {
            return at(id, Instant.MAX);
        }

        /** What the unit of whoever did something was called then: as the event says, or for older ones the register. */
        public String of(Trace trace) {
            var noted = trace.unitName();
            return noted == null ? at(trace.unit(), trace.at()) : noted;
        }

        /** What a unit was called at an instant, as {@link UnitNames#at}, or its code. */
        public String at(UnitId id, Instant instant) {
            var name = UnitNames.at(names.computeIfAbsent(id, UnitNames.this::names), instant);
            return name == null ? id.value() : name;
        }
    }
}
