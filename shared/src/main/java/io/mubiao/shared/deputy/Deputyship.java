package io.mubiao.shared.deputy;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its events left it, and those of the two accounts.
 *
 * @param roles what is left of those that were delegated: one that the principal loses is gone, and does not come back
 * @param acceptedAt null as long as the deputy has not
 * @param confirmedAt null as long as nobody has
 * @param ending null while nothing but its term can end it
 */
public record Deputyship(
        DeputyAppointed terms,
        Instant offeredAt,
        Set<Role> roles,
        @Nullable Instant acceptedAt,
        @Nullable UserId confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Ending ending) {

    public Deputyship {
        roles = Set.copyOf(roles);
    }

    /** @param reason in Chinese */
    public record Ending(DeputyshipStatus status, Instant at, String reason) {}

    static Deputyship offered(DeputyAppointed terms, Instant at) {
        return new Deputyship(terms, at, terms.roles(), null, null, null, null);
    }

    public DeputyshipId id() {
        return terms.deputyship();
    }

    /** With all its events, also if another process has stored one whose clock is ahead of this one's. */
    public DeputyshipStatus statusNow(Instant now) {
        return statusAt(changedAt().isAfter(now) ? changedAt() : now);
    }

    private Instant changedAt() {
        return Stream.of(acceptedAt, confirmedAt, ending == null ? null : ending.at())
                .filter(Objects::nonNull)
                .reduce(offeredAt, (left, right) -> left.isAfter(right) ? left : right);
    }

    /** Whoever approves finally is not replaced by agreement of two (双人确认). */
    public boolean needsConfirmation() {
        return terms.roles().contains(Role.APPROVER);
    }

    public boolean isOf(UserId account) {
        return terms.principal().equals(account) || terms.deputy().equals(account);
    }

    public DeputyshipStatus statusAt(Instant at) {
        if (ending != null && !at.isBefore(ending.at())) {
            return ending.status();
        }
        if (!at.isBefore(terms.until())) {
            return DeputyshipStatus.ENDED;
        }
        if (isLater(acceptedAt, at)) {
            return DeputyshipStatus.OFFERED;
        }
        if (needsConfirmation() && isLater(confirmedAt, at)) {
            return DeputyshipStatus.UNCONFIRMED;
        }
        return at.isBefore(terms.since()) ? DeputyshipStatus.ACCEPTED : DeputyshipStatus.ACTIVE;
    }

    private static boolean isLater(@Nullable Instant event, Instant at) {
        return event == null || at.isBefore(event);
    }

    /** The same, with what it is known to have lost by what became of one of the two accounts. */
    public Deputyship lapsedAs(@Nullable Deputyship known) {
        if (known == null) {
            return this;
        }
        var left = new Deputyship(terms, offeredAt, known.roles, acceptedAt, confirmedBy, confirmedAt, ending);
        return known.ending == null || known.ending.status() != DeputyshipStatus.LAPSED
                ? left
                : left.ended(DeputyshipStatus.LAPSED, known.ending.at(), known.ending.reason());
    }

    Deputyship acceptedAt(Instant at) {
        return new Deputyship(terms, offeredAt, roles, at, confirmedBy, confirmedAt, ending);
    }

    Deputyship confirmed(UserId by, Instant at) {
        return new Deputyship(terms, offeredAt, roles, acceptedAt, by, at, ending);
    }

    /** What has ended once does not end again. */
    Deputyship ended(DeputyshipStatus status, Instant at, String reason) {
        return ending != null || !at.isBefore(terms.until())
                ? this
                : new Deputyship(
                        terms, offeredAt, roles, acceptedAt, confirmedBy, confirmedAt, new Ending(status, at, reason));
    }

    Deputyship without(Role role, Instant at) {
        var left = EnumSet.noneOf(Role.class);
        left.addAll(roles);
        return left.remove(role)
                ? new Deputyship(terms, offeredAt, left, acceptedAt, confirmedBy, confirmedAt, ending)
                        .endedIfEmpty(role, at)
                : this;
    }

    private Deputyship endedIfEmpty(Role lost, Instant at) {
        return roles.isEmpty() ? ended(DeputyshipStatus.LAPSED, at, "委托人不再是" + lost.label()) : this;
    }
}
