package io.mubiao.shared.org;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In whose place a deputy acts, and how far (委托权限).
 *
 * @param ownRoles what the deputy is besides: roles that exclude each other do so here, too
 * @param stages the names of the stages where the deputy may act; empty: all that the roles allow
 * @param maximumAmount in 元; of sheets of this annual amount and below; null: of all
 * @param units whose sheets; empty: everybody's
 * @param confirmedBy who confirmed the appointment; null when nobody had to
 */
public record Mandate(
        DeputyshipId deputyship,
        UserId principal,
        String principalName,
        Set<Role> ownRoles,
        Set<String> stages,
        @Nullable String maximumAmount,
        Set<UnitId> units,
        @Nullable UserId confirmedBy) {

    public Mandate {
        ownRoles = Set.copyOf(ownRoles);
        stages = Set.copyOf(stages);
        units = Set.copyOf(units);
    }
}
