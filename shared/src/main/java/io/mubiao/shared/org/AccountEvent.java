package io.mubiao.shared.org;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to an account, in the order of its life. No event carries a password, a hash or a secret. */
public sealed interface AccountEvent {

    UserId account();

    /** An administrator opened the account. */
    record AccountCreated(UserId account, String name, UnitId unit, Set<Role> roles) implements AccountEvent {
        public AccountCreated {
            roles = Set.copyOf(roles);
        }
    }

    /** The person is called by another name, or it was misspelt. */
    record AccountRenamed(UserId account, String name) implements AccountEvent {}

    /** The person moved to another unit. */
    record AccountTransferred(UserId account, UnitId unit) implements AccountEvent {}

    /** An administrator asks that the account administers the region; another administrator must confirm it. */
    record AdminProposed(UserId account, UserId proposer) implements AccountEvent {}

    /** The account is not to become an administrator after all. */
    record AdminProposalWithdrawn(UserId account, @Nullable String reason) implements AccountEvent {}

    /** A second administrator agreed with the one who proposed; the role is granted with it. */
    record AdminConfirmed(UserId account, UserId proposer) implements AccountEvent {}

    /** The only administrator that the region ever had appointed the second one, with nobody there to confirm it. */
    record SecondAdminAppointed(UserId account) implements AccountEvent {}

    /** The account may act under one more role. */
    record RoleGranted(UserId account, Role role) implements AccountEvent {}

    /** The account may no longer act under the role. */
    record RoleRevoked(UserId account, Role role) implements AccountEvent {}

    /** An administrator set a one-time password. */
    record PasswordReset(UserId account) implements AccountEvent {}

    /** The person chose a new password. */
    record PasswordChanged(UserId account) implements AccountEvent {}

    /** Too many failed sign-ins; sign-in is refused for a while. */
    record AccountLocked(UserId account, int failures) implements AccountEvent {}

    /** A key for scripts was created; it has the rights of the account. */
    record ApiKeyCreated(UserId account, String key, String label) implements AccountEvent {}

    /** The key no longer obtains tokens. */
    record ApiKeyRevoked(UserId account, String key) implements AccountEvent {}

    /** The account can no longer sign in or obtain tokens. */
    record AccountSuspended(UserId account, String reason) implements AccountEvent {}

    /** The account works again. */
    record AccountResumed(UserId account, String reason) implements AccountEvent {}
}
