package io.mubiao.verifier.meaning;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Behalf;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
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

    private final Map<UserId, Account> accounts = new HashMap<>();
    private final Map<UnitId, String> regions = new HashMap<>();
    private final Deputies deputies = new Deputies();

    /** @param past newest first; one command may change an account by several events */
    private record Account(@Nullable AccountState now, long version, List<Past<AccountState>> past) {

        private static final Account UNKNOWN = new Account(null, 0, List.of());

        private Account after(AccountEvent event, Instant at) {
            var next = version + 1;
            return new Account(AccountState.after(now, event, next, at), next, pastAt(at));
        }

        private List<Past<AccountState>> pastAt(Instant at) {
            var ended = new ArrayList<Past<AccountState>>();
            if (now != null) {
                ended.add(new Past<>(now, at));
            }
            past.stream().filter(before -> before.isRecent(at)).forEach(ended::add);
            return ended;
        }
    }

    void on(AccountEvent event, Instant at) {
        var known = accounts.getOrDefault(event.account(), Account.UNKNOWN);
        accounts.put(event.account(), known.after(event, at));
        deputies.on(event, at);
    }

    void on(DeputyEvent event, Instant at) {
        deputies.on(event, at);
    }

    void on(UnitEvent event) {
        if (event instanceof UnitEvent.UnitCreated created) {
            regions.put(created.unit(), created.region());
        }
    }

    boolean knows(UserId account) {
        return accounts.containsKey(account);
    }

    /** Whether there are events of everything that gave the right. */
    boolean knows(Trace trace) {
        var behalf = trace.behalf();
        return knows(trace.actor())
                && (behalf == null
                        || knows(behalf.principal())
                                && behalf.deputyship() != null
                                && deputies.find(behalf.deputyship()) != null);
    }

    Deputies deputies() {
        return deputies;
    }

    /** The account as far as it could act in the region, now and until a moment ago. */
    Stream<Actor> colleagues(UserId account, String region, Instant at) {
        return states(account, at)
                .filter(state -> !state.suspended() && region.equals(regions.get(state.unit())))
                .map(state -> state.actor(region));
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

    /**
     * The author with all roles of that moment, or of what was delegated; null if the account had no right to act in the
     * role that the event names.
     */
    @Nullable
    Actor actor(Trace trace) {
        var behalf = trace.behalf();
        return behalf == null
                ? author(trace, account -> account.roles().contains(trace.role()))
                : deputy(trace, behalf);
    }

    /** The author of something about the own account; who has no role at all is called an administrator there. */
    @Nullable
    Actor owner(Trace trace) {
        return author(
                trace, account -> account.roles().isEmpty() || account.roles().contains(trace.role()));
    }

    private @Nullable Actor deputy(Trace trace, Behalf behalf) {
        var deputy = author(trace, account -> true);
        return deputy == null
                ? null
                : states(behalf.principal(), trace.at())
                        .flatMap(principal -> deputies.acting(deputy, behalf, principal, trace.at()))
                        .filter(acting -> acting.has(trace.role()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Actor author(Trace trace, Predicate<AccountState> hasRole) {
        return states(trace.actor(), trace.at())
                .filter(state -> may(state, trace, hasRole))
                .findFirst()
                .map(state -> actor(state, trace))
                .orElse(null);
    }

    /** As it is, and as it was until a moment ago. */
    private Stream<AccountState> states(UserId account, Instant at) {
        var known = accounts.getOrDefault(account, Account.UNKNOWN);
        var past = known.past().stream().filter(before -> before.isRecent(at));
        return Stream.concat(Stream.ofNullable(known.now()), past.map(Past::state));
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
