package io.mubiao.query.questions;

import io.mubiao.shared.deputy.Deputyship;
import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From when until when a deputy could act, as statements know it.
 *
 * @param roles that were delegated; one that the principal has lost since is gone
 * @param until the first instant at which it held no more
 */
record ActingTime(UserId principal, UserId deputy, Set<Role> roles, Instant offered, Instant since, Instant until) {

    /** Nothing of an appointment that never came to hold. */
    static Stream<ActingTime> of(Deputyship deputyship) {
        var terms = deputyship.terms();
        return Stream.of(terms.since(), deputyship.acceptedAt(), deputyship.confirmedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(since -> deputyship.statusAt(since) == DeputyshipStatus.ACTIVE)
                .map(since -> new ActingTime(
                        terms.principal(),
                        terms.deputy(),
                        terms.roles(),
                        deputyship.offeredAt(),
                        since,
                        end(deputyship)))
                .stream();
    }

    private static Instant end(Deputyship deputyship) {
        var ending = deputyship.ending();
        return ending == null ? deputyship.terms().until() : ending.at();
    }
}
