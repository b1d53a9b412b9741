package io.mubiao.query.me;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token speaks for.
 *
 * @param regionName null until somebody has said what the region is called
 */
record Me(
        UserId account,
        String name,
        OwnUnit unit,
        String region,
        @Nullable String regionName,
        List<Role> roles) {

    /** @param name null when the unit is not in the register */
    record OwnUnit(UnitId id, @Nullable String name) {}
}
