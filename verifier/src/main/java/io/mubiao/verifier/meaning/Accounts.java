package io.mubiao.verifier.meaning;

import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What every account might do and where, by its events and not by what any table says. */
final class Accounts {

    /** So long another process may go on by rights that have just ended. */
    private static final Duration LAG = Duration.ofSeconds(5);

    private final Map<UserId, Account> accounts = new HashMap<>();
    private final Map<UnitId, String> regions = new HashMap<>();

    /**
     * @param before the last change
     * @param changedAt when that was
     */
    private record Account(
            @Nullable AccountState now, @Nullable AccountState before, long version, Instant changedAt) {}

    void on(AccountEvent event, Instant at) {
        var known = accounts.get(event.account());
        var before = known == null ? null : known.now();
        var version = known == null ? 1 : known.version() + 1;
        accounts.put(event.account(), new Account(AccountState.after(before, event, version, at), before, version, at));
    }

    void on(UnitEvent event) {
        if (event instanceof UnitEvent.UnitCreated created) {
            regions.put(created.unit(), created.region());
        }
    }

    boolean knows(UserId account) {
        return accounts.containsKey(account);
    }

    /** Null: no event says so. */
    @Nullable
    String regionOf(UnitId unit) {
        return regions.get(unit);
    }

    /** Where the account works now; null: no event says so. */
    @Nullable
    String regionOf(UserId account) {
        var known = accounts.get(account);
        var now = known == null ? null : known.now();
        return now == null ? null : regions.get(now.unit());
    }

    /** The author with all roles of that moment; null if the account had no right to act in the role that the event names. */
    @Nullable
    Actor actor(Trace trace) {
        return author(trace, account -> account.roles().contains(trace.role()));
    }

    /** The author of something about the own account; who has no role at all is called an administrator there. */
    @Nullable
    Actor owner(Trace trace) {
        return author(
                trace, account -> account.roles().isEmpty() || account.roles().contains(trace.role()));
    }

    private @Nullable Actor author(Trace trace, Predicate<AccountState> hasRole) {
        var account = accounts.get(trace.actor());
        if (account == null) {
            return null;
        }
        if (may(account.now(), trace, hasRole)) {
            return actor(account.now(), trace);
        }
        var isRecent = trace.at().isBefore(account.changedAt().plus(LAG));
        return isRecent && may(account.before(), trace, hasRole) ? actor(account.before(), trace) : null;
    }

    private boolean may(@Nullable AccountState account, Trace trace, Predicate<AccountState> hasRole) {
        return account != null
                && !account.suspended()
                && hasRole.test(account)
                && account.unit().equals(trace.unit())
                && trace.region().equals(regions.getOrDefault(trace.unit(), trace.region()));
    }

    private static Actor actor(@Nullable AccountState account, Trace trace) {
        return new Actor(
                trace.actor(),
                trace.name(),
                trace.unit(),
                trace.region(),
                account == null ? Set.of(trace.role()) : account.roles());
    }
}
