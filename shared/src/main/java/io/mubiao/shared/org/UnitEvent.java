package io.mubiao.shared.org;

import org.jspecify.annotations.Nullable;

/** What can happen to a unit. */
public sealed interface UnitEvent {

    UnitId unit();

    /**
     * The unit was entered into the register.
     *
     * @param region code of the administrative division (财政区划代码)
     * @param parent the unit above, null for a bureau or an office
     */
    record UnitCreated(
            UnitId unit,
            String name,
            UnitKind kind,
            String region,
            @Nullable UnitId parent) implements UnitEvent {}

    /** The unit has another name from now on. */
    record UnitRenamed(UnitId unit, String name) implements UnitEvent {}

    /** The finance office (业务股室) looks after this department from now on. */
    record FinanceOfficeAssigned(UnitId unit, UnitId office) implements UnitEvent {}
}
