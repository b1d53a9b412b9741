package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.InTransaction;
import io.mubiao.shared.platform.command.Versioned;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Comparator;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an account, in the order of its life. No command carries a password or a secret; what an
 * administrator asks of an account that exists binds to the version that was shown, if the sender names it.
 */
public sealed interface AccountCommand extends Command<Void>, InTransaction {

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

    /** Accounts elsewhere and accounts that do not exist answer alike. */
    @Override
    default DomainException notFound() {
        return notFound(account());
    }

    /** What binds to no version is decided again. */
    @Override
    default @Nullable DomainException conflict() {
        return null;
    }

    static DomainException notFound(UserId account) {
        return new DomainException(ErrorCode.ACCOUNT_NOT_FOUND, "没有用户名为 " + account + " 的账号，或您无权查看");
    }

    /** A command of an administrator on an account as it was shown. */
    sealed interface OnVersion extends AccountCommand, Versioned {

        @Override
        default String noun() {
            return "账号";
        }

        @Override
        default @Nullable DomainException conflict() {
            return Versioned.super.conflict();
        }
    }

    /** Whether the product itself asks: at the first start, when there is nobody to ask for it. */
    default boolean isBySystem() {
        return actor().id().equals(Actor.SYSTEM);
    }

    /** Whether the owner of the account asks. */
    default boolean isOwn() {
        return actor().id().equals(account());
    }

    /** The role that allows the command: administration, or, for the owner's own, just being somebody. */
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
    record RenameAccount(UserId account, long version, String name, Actor actor) implements OnVersion {}

    /** Move the person to another unit of the region. */
    record TransferAccount(UserId account, long version, UnitId unit, Actor actor) implements OnVersion {}

    /** Let the account act under one more role. */
    record GrantRole(UserId account, long version, Role role, Actor actor) implements OnVersion {}

    /** Let the account no longer act under the role. */
    record RevokeRole(UserId account, long version, Role role, Actor actor) implements OnVersion {}

    /** Let the account act under exactly these roles from now on. */
    record ChangeRoles(UserId account, long version, Set<Role> roles, Actor actor) implements OnVersion {
        public ChangeRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** Agree with another administrator that the account becomes an administrator. */
    record ConfirmAdmin(UserId account, long version, Actor actor) implements OnVersion {}

    /** Take back, or decline, that the account becomes an administrator. */
    record WithdrawAdminProposal(
            UserId account, long version, @Nullable String reason, Actor actor) implements OnVersion {}

    /** Give the person a one-time password; the keys end with the old one unless they are to be kept. */
    record ResetPassword(UserId account, long version, boolean keepKeys, Actor actor) implements OnVersion {}

    /** Put a password that the owner chose in place of the present one; likewise. */
    record ChangePassword(UserId account, boolean keepKeys, Actor actor) implements AccountCommand {}

    /** Record that sign-in is refused for a while. */
    record LockAccount(UserId account, int failures, Actor actor) implements AccountCommand {}

    /** Make a key for scripts; only its owner can, since whoever makes it learns its secret. */
    record CreateApiKey(UserId account, String key, String label, Actor actor) implements AccountCommand {}

    /** End a key; a key that has ended stays so. */
    record RevokeApiKey(UserId account, String key, Actor actor) implements AccountCommand {}

    /** Keep the account from signing in and obtaining tokens. */
    record SuspendAccount(UserId account, long version, String reason, Actor actor) implements OnVersion {}

    /** Let the account work again. */
    record ResumeAccount(UserId account, long version, String reason, Actor actor) implements OnVersion {}
}
