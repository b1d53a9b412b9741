package io.mubiao.command.check;

import io.mubiao.shared.check.Register;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the register of units says about the caller's own department. Who judges sheets of several departments gets none:
 * whose sheet they check, a content alone does not tell.
 */
final class CallersRegister {

    /** More levels than any budget order has; ends a walk through a register that was damaged. */
    private static final int MAX_LEVELS = 10;

    private static final Set<Role> SEES_OTHERS =
            Set.of(Role.FINANCE_OFFICE_REVIEWER, Role.PERFORMANCE_REVIEWER, Role.APPROVER);

    private final Function<UnitId, @Nullable Unit> units;

    CallersRegister(Function<UnitId, @Nullable Unit> units) {
        this.units = units;
    }

    Register around(Actor caller) {
        if (SEES_OTHERS.stream().anyMatch(caller::has)) {
            return Register.unknown();
        }
        var own = units.apply(caller.unit());
        var department = departmentOf(own);
        if (own == null || department == null) {
            return Register.unknown();
        }
        var office = department.office() == null ? null : units.apply(department.office());
        return new Register(
                department.name(),
                own.kind() == UnitKind.UNIT ? Set.of(own.name()) : Set.of(),
                office == null ? Set.of() : Set.of(office.name()));
    }

    private @Nullable Unit departmentOf(@Nullable Unit unit) {
        var next = unit;
        for (var level = 0; level < MAX_LEVELS && next != null; level++) {
            if (next.kind() == UnitKind.BUREAU) {
                return next;
            }
            next = next.parent() == null ? null : units.apply(next.parent());
        }
        return null;
    }
}
