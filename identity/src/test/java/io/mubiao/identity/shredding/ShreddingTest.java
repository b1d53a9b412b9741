package io.mubiao.identity.shredding;

import static io.mubiao.identity.Refusals.refuses;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.ShreddingEvent.ShredKeysDestroyed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ShreddingTest {

    private static final UserId DRAFTER = new UserId("drafter");
    private static final String HOME = "640221000";

    @Test
    void whatIsDestroyedIsOnRecordWithItsReason() {
        on("2027-07-01T00:00:00Z")
                .when(new DestroyShredKeys(2026, DRAFTER, "满期", actor(Role.ADMIN)))
                .expectEvents(new ShredKeysDestroyed(2026, DRAFTER, "满期"));
    }

    @Test
    void aSecondDestructionFollowsTheFirst() {
        on("2028-07-01T00:00:00Z", new ShredKeysDestroyed(2026, null, "满期"))
                .when(new DestroyShredKeys(2027, null, "满期", actor(Role.ADMIN)))
                .expectEvents(new ShredKeysDestroyed(2027, null, "满期"));
    }

    @Test
    void sixMonthsLongAYearIsKept() {
        refuses(
                on("2027-06-30T23:59:59Z").when(new DestroyShredKeys(2026, null, "满期", actor(Role.ADMIN))),
                ErrorCode.STILL_TO_BE_KEPT);
    }

    @Test
    void whoIsNoAdministratorDestroysNoKey() {
        refuses(
                on("2027-07-01T00:00:00Z").when(new DestroyShredKeys(2026, null, "满期", actor(Role.AUDITOR))),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void whatTheProductDidItselfIsForgottenByItsOwnRegion() {
        on("2027-07-01T00:00:00Z")
                .when(new DestroyShredKeys(2026, Actor.SYSTEM, "满期", actor(Role.ADMIN)))
                .expectEvents(new ShredKeysDestroyed(2026, Actor.SYSTEM, "满期"));
    }

    @Test
    void noOtherRegionForgetsWhatTheProductDidItself() {
        refuses(
                on("2027-07-01T00:00:00Z")
                        .when(new DestroyShredKeys(2026, Actor.SYSTEM, "满期", actor(Role.ADMIN, "640222000"))),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void everyRegionForgetsItsOwnAccounts() {
        on("2027-07-01T00:00:00Z")
                .when(new DestroyShredKeys(2026, null, "满期", actor(Role.ADMIN, "640222000")))
                .expectEvents(new ShredKeysDestroyed(2026, null, "满期"));
    }

    private static TestExecutor<Shredding> on(String now, Object... events) {
        var fixture = new AggregateTestFixture<>(Shredding.class);
        fixture.registerInjectableResource(new Keeping(Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
        fixture.registerInjectableResource(new HomeRegion(HOME));
        return fixture.given(events);
    }

    private static Actor actor(Role role) {
        return actor(role, HOME);
    }

    private static Actor actor(Role role, String region) {
        return new Actor(new UserId("a"), "甲", new UnitId("101"), region, Set.of(role));
    }
}
