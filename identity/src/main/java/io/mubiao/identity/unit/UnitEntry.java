package io.mubiao.identity.unit;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the register shows it.
 *
 * @param version number of the unit's events
 */
record UnitEntry(
        UnitId id,
        String name,
        UnitKind kind,
        String region,
        @Nullable UnitId parent,
        @Nullable UnitId office,
        long version) {}
