package io.mubiao.identity.account;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param passwordMustChange the password is a one-time password
 * @param lockedUntil an address that guessed passwords may not sign in until then; null when none did
 * @param adminProposal null unless the account is proposed as an administrator and waits for a second one's consent
 * @param version number of the account's events
 */
record AccountEntry(
        UserId id,
        String name,
        UnitId unit,
        String unitName,
        String region,
        List<Role> roles,
        AccountStatus status,
        boolean passwordMustChange,
        @Nullable Instant lockedUntil,
        @Nullable AdminProposal adminProposal,
        long version) {

    /** Who proposed it, and when. */
    record AdminProposal(UserId proposer, String proposerName, Instant at) {}
}
