package io.mubiao.shared.platform.journal;

import io.mubiao.shared.org.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a request, as far as it is known.
 *
 * @param account user name; of a refused sign-in what was typed, if an account could be called so
 * @param region of the account; null where no account is known
 * @param credential {@code session:<id>} or {@code key:<id>}
 */
public record Caller(
        @Nullable String account,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String credential) {

    /** Nobody that is known. */
    public static final Caller UNKNOWN = new Caller(null, null, null, null, null);

    /** Somebody who has a token, or is as good as somebody who has. */
    public static Caller of(Actor actor, @Nullable String credential) {
        return new Caller(actor.id().value(), actor.name(), actor.unit().value(), actor.region(), credential);
    }
}
