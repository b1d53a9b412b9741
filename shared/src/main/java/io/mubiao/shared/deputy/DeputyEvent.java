package io.mubiao.shared.deputy;

import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the deputies of a region. All of a region stand in one stream, since what is allowed to one
 * appointment depends on the others. When a term is over, or an account has lost what it delegated, no event says so:
 * it follows from those that there are.
 */
public sealed interface DeputyEvent {

    DeputyshipId deputyship();

    /** Code of the administrative division (财政区划代码). */
    String region();

    /** The identifier of a region's stream; it cannot meet a sheet's, a unit's or an account's. */
    static String stream(String region) {
        return "deputies/" + region;
    }

    /**
     * Somebody offered a colleague to act in the own place (委托).
     *
     * @param roles those of the principal that are delegated
     * @param stages the names of stages; empty: all that the roles allow
     * @param maximumAmount in 元; sheets of this annual amount and below; null: all
     * @param units whose sheets; empty: everybody's
     * @param until the first instant at which it holds no more
     * @param document the paper that says so, if any
     */
    record DeputyAppointed(
            DeputyshipId deputyship,
            String region,
            UserId principal,
            UserId deputy,
            Set<Role> roles,
            Set<String> stages,
            @Nullable String maximumAmount,
            Set<UnitId> units,
            Instant since,
            Instant until,
            String reason,
            @Nullable String document)
            implements DeputyEvent {

        public DeputyAppointed {
            roles = Set.copyOf(roles);
            stages = Set.copyOf(stages);
            units = Set.copyOf(units);
        }

        /** Whether there is an instant at which both terms run. */
        boolean meets(DeputyAppointed other) {
            return since.isBefore(other.until) && other.since.isBefore(until);
        }
    }

    /** The deputy is willing. */
    record DeputyAccepted(DeputyshipId deputyship, String region) implements DeputyEvent {}

    /** The deputy is not. */
    record DeputyDeclined(DeputyshipId deputyship, String region, String reason) implements DeputyEvent {}

    /** A third person agrees, as it takes for who approves finally. */
    record DeputyConfirmed(DeputyshipId deputyship, String region, UserId confirmedBy) implements DeputyEvent {}

    /** The principal ended it. */
    record DeputyshipRevoked(DeputyshipId deputyship, String region, String reason) implements DeputyEvent {}
}
