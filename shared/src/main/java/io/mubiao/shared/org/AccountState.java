package io.mubiao.shared.org;

import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.EndedTokens.Ending;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as its events left it: what it may do now, and which of its tokens still speak for it. */
public record AccountState(
        UserId id, String name, UnitId unit, Set<Role> roles, boolean suspended, EndedTokens endedTokens) {

    public AccountState {
        roles = Set.copyOf(roles);
    }

    /**
     * The account after one more of its events.
     *
     * @param before null before its creation
     * @param version of the account with this event
     * @return null as long as there was no creation
     */
    public static @Nullable AccountState after(
            @Nullable AccountState before, AccountEvent event, long version, Instant at) {
        if (event instanceof AccountCreated created) {
            return new AccountState(
                    created.account(), created.name(), created.unit(), created.roles(), false, EndedTokens.NONE);
        }
        return before == null ? null : before.after(event, new Ending(version, at));
    }

    /** What changes neither rights nor tokens changes nothing here. */
    private AccountState after(AccountEvent event, Ending ending) {
        if (event instanceof AccountRenamed renamed) {
            return new AccountState(id, renamed.name(), unit, roles, suspended, endedTokens);
        } else if (event instanceof AccountTransferred transferred) {
            return new AccountState(id, name, transferred.unit(), roles, suspended, endedTokens);
        } else if (event instanceof RoleGranted granted) {
            return withRole(granted.role(), true);
        } else if (event instanceof RoleRevoked revoked) {
            return withRole(revoked.role(), false);
        } else if (event instanceof AccountSuspended) {
            return new AccountState(id, name, unit, roles, true, endedTokens.suspendedBy(ending));
        } else if (event instanceof AccountResumed) {
            return new AccountState(id, name, unit, roles, false, endedTokens);
        }
        return withEndedTokens(event, ending);
    }

    private AccountState withEndedTokens(AccountEvent event, Ending ending) {
        if (event instanceof PasswordReset || event instanceof PasswordChanged) {
            return new AccountState(id, name, unit, roles, suspended, endedTokens.signedOutBy(ending));
        } else if (event instanceof ApiKeyRevoked revoked) {
            return new AccountState(id, name, unit, roles, suspended, endedTokens.withoutKey(revoked.key(), ending));
        }
        return this;
    }

    private AccountState withRole(Role role, boolean granted) {
        var changed = EnumSet.of(role);
        changed.addAll(roles);
        if (!granted) {
            changed.remove(role);
        }
        return new AccountState(id, name, unit, changed, suspended, endedTokens);
    }

    /** Why the token does not speak for the account any more; null while it does. */
    public @Nullable DomainException refusal(IssuedToken token) {
        var reason = suspended ? "账号已停用" : endedTokens.reason(token);
        return reason == null ? null : new DomainException(ErrorCode.UNAUTHENTICATED, reason);
    }

    /** The account as the author of what it does now. */
    public Actor actor(String region) {
        return new Actor(id, name, unit, region, roles);
    }
}
