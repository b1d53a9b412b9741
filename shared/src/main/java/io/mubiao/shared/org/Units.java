package io.mubiao.shared.org;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The register of units (单位名册), one unit at a time. */
public final class Units {

    /** More levels than any budget order has; ends a walk through a register that was damaged. */
    private static final int MAX_LEVELS = 10;

    private final Function<UnitId, @Nullable Unit> register;

    public Units(Function<UnitId, @Nullable Unit> register) {
        this.register = register;
    }

    /** The unit, null when it is not in the register. */
    public @Nullable Unit find(UnitId id) {
        return register.apply(id);
    }

    /** The unit's 主管部门: itself or the nearest bureau above; null when the register names none. */
    public @Nullable Unit departmentOf(UnitId id) {
        @Nullable UnitId next = id;
        for (int level = 0; level < MAX_LEVELS && next != null; level++) {
            var unit = find(next);
            if (unit == null || unit.kind() == UnitKind.BUREAU) {
                return unit;
            }
            next = unit.parent();
        }
        return null;
    }
}
