package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a decision about one account must know of everything else. */
interface AccountRegister {

    /** The region of a unit, null when there is no such unit. */
    @Nullable
    String regionOf(UnitId unit);

    /** Units elsewhere and units that do not exist answer alike. */
    default void requireUnit(UnitId unit, Actor actor) {
        if (!actor.region().equals(regionOf(unit))) {
            throw new DomainException(ErrorCode.UNIT_NOT_FOUND, "没有代码为 " + unit + " 的单位，或您无权查看");
        }
    }

    /**
     * Whether the region would have no active administrator without this account. Until the transaction ends, nobody
     * else is told so for the region: two administrators who suspend each other at once do not both succeed.
     */
    boolean isLastAdmin(UserId account, String region);

    /**
     * Whether the region has ever had more than one administrator. Until the transaction ends, nobody else is told so
     * for the region: a lone administrator who appoints two at once is not alone with the second.
     */
    boolean everHadSeveralAdmins(String region);

    /** Whether the account administers its region now. */
    boolean isActiveAdmin(UserId account);

    /** Whether an API key of this id exists, whoever owns it and even if it was revoked. */
    boolean isTaken(String apiKey);
}
