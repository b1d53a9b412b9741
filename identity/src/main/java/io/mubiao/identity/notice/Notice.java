package io.mubiao.identity.notice;

import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about an account that its owner is told.
 *
 * @param by who did it
 * @param subject the key or the role that it is about
 * @param credential the session or key that it was done with
 * @param address where it was done from
 */
record Notice(
        String id,
        NoticeKind kind,
        Instant at,
        UserId by,
        String byName,
        @Nullable String subject,
        @Nullable String credential,
        @Nullable String address) {

    static Notice of(String id, NoticeKind kind, Object event, Trace trace, @Nullable String address) {
        return new Notice(
                id, kind, trace.at(), trace.actor(), trace.name(), subject(event), trace.credential(), address);
    }

    private static @Nullable String subject(Object event) {
        if (event instanceof ApiKeyCreated created) {
            return created.key();
        }
        if (event instanceof ApiKeyRevoked revoked) {
            return revoked.key();
        }
        if (event instanceof RoleGranted granted) {
            return granted.role().name();
        }
        return event instanceof RoleRevoked revoked ? revoked.role().name() : null;
    }

    /** Whether the owner is to be pointed at it. */
    boolean isHint(UserId owner) {
        return !(by.equals(owner) && kind.isRoutineOfOwner());
    }
}
