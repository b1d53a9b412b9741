package io.mubiao.query.replay;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of units, from the few events that each unit has. */
@Component
public class UnitNames {

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    /** The name of a unit, null when it is not in the register. */
    public @Nullable String of(UnitId id) {
        var unit = units.find(id);
        return unit == null ? null : unit.name();
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
