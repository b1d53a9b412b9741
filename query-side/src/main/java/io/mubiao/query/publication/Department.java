package io.mubiao.query.publication;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose sheets are published: a department with the units below it, or a single unit.
 *
 * @param bureau the department itself, or the one above the unit; null when the register names none
 * @param office the finance office that looks after the department, if one was assigned
 * @param units whose sheets belong to it
 */
record Department(
        UnitId id,
        String name,
        @Nullable UnitId bureau,
        @Nullable UnitId office,
        List<UnitId> units) {

    Department {
        units = List.copyOf(units);
    }

    /**
     * Whether a role lets the account read whatever is approved here. What is approved is meant to be published, so it
     * does not matter which stages of review each sheet happened to pass.
     */
    boolean isOpenTo(Actor actor) {
        return isWholeRegionOpenTo(actor)
                || actor.has(Role.DEPARTMENT_REVIEWER) && actor.unit().equals(bureau)
                || actor.has(Role.FINANCE_OFFICE_REVIEWER) && actor.unit().equals(office);
    }

    /** Whether a role lets the account read whatever is approved in its region. */
    static boolean isWholeRegionOpenTo(Actor actor) {
        return actor.has(Role.AUDITOR) || actor.has(Role.PERFORMANCE_REVIEWER) || actor.has(Role.APPROVER);
    }

    /** For a database that finds by them. */
    String[] unitCodes() {
        return units.stream().map(UnitId::value).toArray(String[]::new);
    }
}
