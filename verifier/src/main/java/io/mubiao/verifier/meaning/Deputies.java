package io.mubiao.verifier.meaning;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyRules;
import io.mubiao.shared.deputy.Deputyship;
import io.mubiao.shared.deputy.Deputyships;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Behalf;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.problem.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, by the events, and who did until a moment ago. */
final class Deputies {

    private final Deputyships deputyships = new Deputyships();
    private List<Past<Deputyship>> past = List.of();

    void on(DeputyEvent event, Instant at) {
        change(() -> deputyships.on(event, at), at);
    }

    void on(AccountEvent event, Instant at) {
        change(() -> deputyships.on(event, at), at);
    }

    private void change(Runnable event, Instant at) {
        var before = deputyships.all().toList();
        event.run();
        var ended = before.stream()
                .filter(known -> !known.equals(deputyships.find(known.id())))
                .map(known -> new Past<>(known, at));
        past = Stream.concat(ended, past.stream().filter(known -> known.isRecent(at)))
                .toList();
    }

    @Nullable
    Deputyship find(DeputyshipId id) {
        return deputyships.find(id);
    }

    Stream<Deputyship> all() {
        return deputyships.all();
    }

    /** The account in the place of the other, by what the event names; nothing if it could not act so. */
    Stream<Actor> acting(Actor deputy, Behalf behalf, AccountState principal, Instant at) {
        return states(behalf.deputyship(), at)
                .filter(known -> known.terms().deputy().equals(deputy.id())
                        && known.terms().principal().equals(behalf.principal())
                        && Objects.equals(known.confirmedBy(), behalf.confirmedBy()))
                .flatMap(known -> Stream.of(at, at.minus(Past.LAG))
                        .flatMap(instant -> Stream.ofNullable(acting(deputy, principal, known, instant))));
    }

    /** As it is, and as it was until a moment ago. */
    Stream<Deputyship> states(@Nullable DeputyshipId id, Instant at) {
        return id == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.ofNullable(find(id)),
                        past.stream()
                                .filter(known -> known.isRecent(at))
                                .map(Past::state)
                                .filter(known -> known.id().equals(id)));
    }

    private static @Nullable Actor acting(Actor deputy, AccountState principal, Deputyship known, Instant at) {
        try {
            return DeputyRules.acting(deputy, principal.id(), principal, known, at);
        } catch (DomainException lost) {
            return null;
        }
    }
}
