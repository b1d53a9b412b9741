package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.Comparator;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account, in the order of its life. No command carries a password or a secret. */
public sealed interface AccountCommand {

    UserId account();

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(account());
    }

    /** The identifier of the account's event stream; unlike the user name it cannot meet a unit's or a sheet's. */
    static String stream(UserId account) {
        return "account/" + account.value();
    }

    /** Whether the product itself asks: at the first start, when there is nobody to ask for it. */
    default boolean isBySystem() {
        return actor().id().equals(Actor.SYSTEM);
    }

    /** Whether the owner of the account asks. */
    default boolean isOwn() {
        return actor().id().equals(account());
    }

    /** The role that allows the deed: administration, or, for the owner's own, just being somebody. */
    default Role allowedBy() {
        return isOwn() ? actor().roles().stream().min(Comparator.naturalOrder()).orElse(Role.ADMIN) : Role.ADMIN;
    }

    /** Open an account; the same request again has the same result. */
    record CreateAccount(UserId account, String name, UnitId unit, Set<Role> roles, Actor actor)
            implements AccountCommand {
        public CreateAccount {
            roles = Set.copyOf(roles);
        }
    }

    /** Put the person's name right. */
    record RenameAccount(UserId account, String name, Actor actor) implements AccountCommand {}

    /** Move the person to another unit of the region. */
    record TransferAccount(UserId account, UnitId unit, Actor actor) implements AccountCommand {}

    /** Let the account act under one more role. */
    record GrantRole(UserId account, Role role, Actor actor) implements AccountCommand {}

    /** Let the account no longer act under the role. */
    record RevokeRole(UserId account, Role role, Actor actor) implements AccountCommand {}

    /** Let the account act under exactly these roles from now on. */
    record ChangeRoles(UserId account, Set<Role> roles, Actor actor) implements AccountCommand {
        public ChangeRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** Agree with another administrator that the account becomes an administrator. */
    record ConfirmAdmin(UserId account, Actor actor) implements AccountCommand {}

    /** Take back, or decline, that the account becomes an administrator. */
    record WithdrawAdminProposal(UserId account, @Nullable String reason, Actor actor) implements AccountCommand {}

    /** Give the person a one-time password; the keys end with the old one unless they are to be kept. */
    record ResetPassword(UserId account, boolean keepKeys, Actor actor) implements AccountCommand {}

    /** Put a password that the owner chose in place of the present one; likewise. */
    record ChangePassword(UserId account, boolean keepKeys, Actor actor) implements AccountCommand {}

    /** Record that sign-in is refused for a while. */
    record LockAccount(UserId account, int failures, Actor actor) implements AccountCommand {}

    /** Make a key for scripts; only its owner can, since whoever makes it learns its secret. */
    record CreateApiKey(UserId account, String key, String label, Actor actor) implements AccountCommand {}

    /** End a key; a key that has ended stays so. */
    record RevokeApiKey(UserId account, String key, Actor actor) implements AccountCommand {}

    /** Keep the account from signing in and obtaining tokens. */
    record SuspendAccount(UserId account, String reason, Actor actor) implements AccountCommand {}

    /** Let the account work again. */
    record ResumeAccount(UserId account, String reason, Actor actor) implements AccountCommand {}
}
