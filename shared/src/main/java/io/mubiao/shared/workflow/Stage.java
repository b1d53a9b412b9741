package io.mubiao.shared.workflow;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a sheet's chain, fixed when the revision is first submitted.
 *
 * @param name stable, kebab case
 * @param label the name in Chinese
 * @param role who decides
 * @param unit whose reviewers decide; null: those of the whole region
 * @param workingDays its own term (办理时限); null: the usual one, as for all stages before terms were set by stage
 */
public record Stage(
        String name,
        String label,
        Role role,
        @Nullable UnitId unit,
        @Nullable Integer workingDays) {

    /** With the usual term. */
    public Stage(String name, String label, Role role, @Nullable UnitId unit) {
        this(name, label, role, unit, null);
    }

    /** The same stage, answered for by another unit. */
    public Stage heldBy(UnitId other) {
        return new Stage(name, label, role, other, workingDays);
    }

    /** Whether an account of the sheet's region may work at this stage at all. */
    public boolean isFor(Actor actor) {
        return actor.has(role) && (unit == null || unit.equals(actor.unit()));
    }
}
