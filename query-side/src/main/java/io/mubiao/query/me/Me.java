package io.mubiao.query.me;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token speaks for.
 *
 * @param onBehalfOf in whose place it acts in this request; null: in its own
 * @param deputyFor in whose place it may act now
 * @param deputiesToSettle how many appointments of deputies it has to accept or confirm
 * @param regionName null until somebody has said what the region is called
 */
record Me(
        UserId account,
        String name,
        OwnUnit unit,
        String region,
        @Nullable String regionName,
        List<Role> roles,
        @Nullable Principal onBehalfOf,
        List<Principal> deputyFor,
        long deputiesToSettle) {

    /** Somebody who let the account act in the own place. */
    record Principal(UserId account, String name) {}

    /** @param name null when the unit is not in the register */
    record OwnUnit(UnitId id, @Nullable String name) {}
}
