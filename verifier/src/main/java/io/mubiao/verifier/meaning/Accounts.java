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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every account might do and where, by its events and not by what any table says. */
final class Accounts {

    /** So long another process may go on by rights that have just ended. */
    private static final Duration LAG = Duration.ofSeconds(5);

    private final Map<UserId, Account> accounts = new HashMap<>();
    private final Map<UnitId, String> regions = new HashMap<>();

    /** What an account was until it changed. */
    private record Past(AccountState state, Instant endedAt) {}

    /** @param past newest first; one command may change an account by several events */
    private record Account(@Nullable AccountState now, long version, List<Past> past) {

        private static final Account UNKNOWN = new Account(null, 0, List.of());

        private Account after(AccountEvent event, Instant at) {
            var next = version + 1;
            return new Account(AccountState.after(now, event, next, at), next, pastAt(at));
        }

        private List<Past> pastAt(Instant at) {
            var ended = new ArrayList<Past>();
            if (now != null) {
                ended.add(new Past(now, at));
            }
            past.stream().filter(before -> isRecent(before, at)).forEach(ended::add);
            return ended;
        }
    }

    void on(AccountEvent event, Instant at) {
        var known = accounts.getOrDefault(event.account(), Account.UNKNOWN);
        accounts.put(event.account(), known.after(event, at));
    }

    private static boolean isRecent(Past past, Instant at) {
        return at.isBefore(past.endedAt().plus(LAG));
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
        var past = account.past().stream().filter(before -> isRecent(before, trace.at()));
        return Stream.concat(Stream.ofNullable(account.now()), past.map(Past::state))
                .filter(state -> may(state, trace, hasRole))
                .findFirst()
                .map(state -> actor(state, trace))
                .orElse(null);
    }

    private boolean may(AccountState account, Trace trace, Predicate<AccountState> hasRole) {
        return !account.suspended()
                && hasRole.test(account)
                && account.unit().equals(trace.unit())
                && trace.region().equals(regions.getOrDefault(trace.unit(), trace.region()));
    }

    private static Actor actor(AccountState account, Trace trace) {
        return new Actor(trace.actor(), trace.name(), trace.unit(), trace.region(), account.roles());
    }
}
