package io.mubiao.shared.check;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register of organisations says about those that a sheet names. What it does not say is not checked.
 *
 * @param department the registered name of the 主管部门
 * @param units names of the department's units
 * @param offices names of finance offices
 */
public record Register(@Nullable String department, Set<String> units, Set<String> offices) {

    public Register {
        units = Set.copyOf(units);
        offices = Set.copyOf(offices);
    }

    /** What the register says around a unit; nothing when it names no department. */
    public static Register around(UnitId unit, Units units) {
        var own = units.find(unit);
        var department = units.departmentOf(unit);
        if (own == null || department == null) {
            return unknown();
        }
        var office = department.office() == null ? null : units.find(department.office());
        return new Register(
                department.name(),
                own.kind() == UnitKind.UNIT ? Set.of(own.name()) : Set.of(),
                office == null ? Set.of() : Set.of(office.name()));
    }

    /** Nothing is known. */
    public static Register unknown() {
        return new Register(null, Set.of(), Set.of());
    }
}
