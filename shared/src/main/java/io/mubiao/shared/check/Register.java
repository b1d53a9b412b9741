package io.mubiao.shared.check;

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

    /** Nothing is known. */
    public static Register unknown() {
        return new Register(null, Set.of(), Set.of());
    }
}
