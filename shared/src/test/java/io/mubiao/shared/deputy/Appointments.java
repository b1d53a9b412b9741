package io.mubiao.shared.deputy;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** People and appointments that the tests of deputies speak of. */
final class Appointments {

    static final String REGION = "640221000";
    static final UnitId FINANCE = new UnitId("105");

    static final Actor PRINCIPAL = actor("principal", Role.PERFORMANCE_REVIEWER, Role.APPROVER);
    static final Actor DEPUTY = actor("deputy", Role.FINANCE_OFFICE_REVIEWER);
    static final Actor APPROVER = actor("approver", Role.APPROVER);
    static final Actor ADMIN = actor("admin", Role.ADMIN);

    /** A midnight in China, and noon of the day before it. */
    static final Instant FROM = Instant.parse("2026-11-30T16:00:00Z");

    static final Instant BEFORE = FROM.minus(Duration.ofHours(12));
    static final Instant DURING = FROM.plus(Duration.ofDays(1));
    static final Instant UNTIL = FROM.plus(Duration.ofDays(10));

    static final DeputyshipId ID = id(1);

    private Appointments() {}

    static DeputyshipId id(int number) {
        return new DeputyshipId(new UUID(0, number));
    }

    static Actor actor(String id, Role... roles) {
        return new Actor(new UserId(id), "某" + id, FINANCE, REGION, Set.of(roles));
    }

    static DeputyAppointed terms(Role... roles) {
        return terms(1, PRINCIPAL, DEPUTY, FROM, UNTIL, roles);
    }

    static DeputyAppointed terms(
            int number, Actor principal, Actor deputy, Instant from, Instant until, Role... roles) {
        return new DeputyAppointed(
                id(number),
                REGION,
                principal.id(),
                deputy.id(),
                Set.of(roles),
                Set.of(),
                null,
                Set.of(),
                from,
                until,
                "外出学习",
                null);
    }

    /** Offered, with nothing said to it yet. */
    static Deputyships offered(DeputyAppointed terms) {
        var deputyships = new Deputyships();
        deputyships.on(terms, BEFORE);
        return deputyships;
    }

    /** Willing, and confirmed if that is needed. */
    static Deputyships settled(DeputyAppointed terms) {
        var deputyships = offered(terms);
        deputyships.on(new DeputyAccepted(terms.deputyship(), REGION), BEFORE.plusSeconds(60));
        if (terms.roles().contains(Role.APPROVER)) {
            deputyships.on(new DeputyConfirmed(terms.deputyship(), REGION, ADMIN.id()), BEFORE.plusSeconds(120));
        }
        return deputyships;
    }
}
