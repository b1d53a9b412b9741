package io.mubiao.identity.notice;

import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountLocked;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.AdminConfirmed;
import io.mubiao.shared.org.AccountEvent.AdminProposalWithdrawn;
import io.mubiao.shared.org.AccountEvent.AdminProposed;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to tell; all but the last are events of the account. */
enum NoticeKind {
    API_KEY_CREATED(ApiKeyCreated.class),
    API_KEY_REVOKED(ApiKeyRevoked.class),
    PASSWORD_RESET(PasswordReset.class),
    PASSWORD_CHANGED(PasswordChanged.class),
    ACCOUNT_LOCKED(AccountLocked.class),
    ACCOUNT_SUSPENDED(AccountSuspended.class),
    ACCOUNT_RESUMED(AccountResumed.class),
    ACCOUNT_RENAMED(AccountRenamed.class),
    ACCOUNT_TRANSFERRED(AccountTransferred.class),
    ROLE_GRANTED(RoleGranted.class),
    ROLE_REVOKED(RoleRevoked.class),
    ADMIN_PROPOSED(AdminProposed.class),
    ADMIN_PROPOSAL_WITHDRAWN(AdminProposalWithdrawn.class),
    ADMIN_CONFIRMED(AdminConfirmed.class),
    NEW_PLACE(null);

    private final @Nullable Class<? extends AccountEvent> event;

    NoticeKind(@Nullable Class<? extends AccountEvent> event) {
        this.event = event;
    }

    /** Empty for what the owner need not be told, such as the opening of the account. */
    static Optional<NoticeKind> of(Object event) {
        return Arrays.stream(values())
                .filter(kind -> event.getClass() == kind.event)
                .findFirst();
    }

    /** What the owner did on purpose and would do again needs no hint, unlike a key, which others may have made. */
    boolean isRoutineOfOwner() {
        return this == PASSWORD_CHANGED || this == API_KEY_REVOKED;
    }
}
