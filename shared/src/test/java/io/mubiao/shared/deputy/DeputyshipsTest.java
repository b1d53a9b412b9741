package io.mubiao.shared.deputy;

import static io.mubiao.shared.deputy.Appointments.*;
import static io.mubiao.shared.deputy.DeputyshipStatus.ACCEPTED;
import static io.mubiao.shared.deputy.DeputyshipStatus.ACTIVE;
import static io.mubiao.shared.deputy.DeputyshipStatus.DECLINED;
import static io.mubiao.shared.deputy.DeputyshipStatus.ENDED;
import static io.mubiao.shared.deputy.DeputyshipStatus.LAPSED;
import static io.mubiao.shared.deputy.DeputyshipStatus.OFFERED;
import static io.mubiao.shared.deputy.DeputyshipStatus.REVOKED;
import static io.mubiao.shared.deputy.DeputyshipStatus.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeputyshipsTest {

    private static final Instant ACCEPTED_AT = BEFORE.plusSeconds(60);
    private static final Instant CONFIRMED_AT = BEFORE.plusSeconds(120);

    @Test
    void whatIsAcceptedHoldsFromItsFirstDayToItsLast() {
        var deputyships = offered(terms(Role.PERFORMANCE_REVIEWER));
        assertThat(status(deputyships, DURING)).isEqualTo(OFFERED);

        deputyships.on(new DeputyAccepted(ID, REGION), ACCEPTED_AT);

        assertThat(status(deputyships, ACCEPTED_AT.minusMillis(1))).isEqualTo(OFFERED);
        assertThat(status(deputyships, FROM.minusMillis(1))).isEqualTo(ACCEPTED);
        assertThat(status(deputyships, FROM)).isEqualTo(ACTIVE);
        assertThat(status(deputyships, UNTIL.minusMillis(1))).isEqualTo(ACTIVE);
        assertThat(status(deputyships, UNTIL)).isEqualTo(ENDED);
    }

    @Test
    void whoeverApprovesInThePlaceOfAnotherIsConfirmedFirst() {
        var deputyships = offered(terms(Role.APPROVER));
        deputyships.on(new DeputyAccepted(ID, REGION), ACCEPTED_AT);
        assertThat(status(deputyships, DURING)).isEqualTo(UNCONFIRMED);

        deputyships.on(new DeputyConfirmed(ID, REGION, ADMIN.id()), CONFIRMED_AT);

        assertThat(status(deputyships, CONFIRMED_AT.minusMillis(1))).isEqualTo(UNCONFIRMED);
        assertThat(status(deputyships, DURING)).isEqualTo(ACTIVE);
        assertThat(known(deputyships).confirmedBy()).isEqualTo(ADMIN.id());
    }

    @Test
    void whatIsDeclinedNeverHolds() {
        var deputyships = offered(terms(Role.PERFORMANCE_REVIEWER));
        deputyships.on(new DeputyDeclined(ID, REGION, "出差"), ACCEPTED_AT);

        assertThat(status(deputyships, DURING)).isEqualTo(DECLINED);
    }

    @Test
    void whatIsRevokedHeldUntilThen() {
        var deputyships = settled(terms(Role.PERFORMANCE_REVIEWER));
        deputyships.on(new DeputyshipRevoked(ID, REGION, "返岗"), DURING);

        assertThat(status(deputyships, DURING.minusMillis(1))).isEqualTo(ACTIVE);
        assertThat(status(deputyships, DURING)).isEqualTo(REVOKED);
        assertThat(status(deputyships, UNTIL)).isEqualTo(REVOKED);
    }

    @Test
    void itLapsesWhenOneOfTheTwoIsSuspendedOrTransferred() {
        for (var who : new Actor[] {PRINCIPAL, DEPUTY}) {
            for (var event : Stream.<Function<Actor, AccountEvent>>of(
                            actor -> new AccountSuspended(actor.id(), "离职"),
                            actor -> new AccountTransferred(actor.id(), new UnitId("106")))
                    .toList()) {
                var deputyships = settled(terms(Role.PERFORMANCE_REVIEWER));
                deputyships.on(event.apply(who), DURING);

                assertThat(status(deputyships, DURING.minusMillis(1))).isEqualTo(ACTIVE);
                assertThat(status(deputyships, DURING)).isEqualTo(LAPSED);
            }
        }
    }

    @Test
    void whatBecomesOfOthersChangesNothing() {
        var deputyships = settled(terms(Role.PERFORMANCE_REVIEWER));
        deputyships.on(new AccountSuspended(APPROVER.id(), "离职"), DURING);
        deputyships.on(new RoleRevoked(DEPUTY.id(), Role.PERFORMANCE_REVIEWER), DURING);

        assertThat(status(deputyships, DURING)).isEqualTo(ACTIVE);
    }

    @Test
    void aRoleThatThePrincipalLosesIsGoneAndDoesNotComeBack() {
        var deputyships = settled(terms(Role.PERFORMANCE_REVIEWER, Role.APPROVER));
        deputyships.on(new RoleRevoked(PRINCIPAL.id(), Role.APPROVER), DURING);
        deputyships.on(new RoleGranted(PRINCIPAL.id(), Role.APPROVER), DURING);

        assertThat(status(deputyships, DURING)).isEqualTo(ACTIVE);
        assertThat(known(deputyships).roles()).containsExactly(Role.PERFORMANCE_REVIEWER);
        assertThat(known(deputyships).terms().roles()).as("what was delegated").hasSize(2);
    }

    @Test
    void itLapsesWithTheLastRole() {
        var deputyships = settled(terms(Role.APPROVER));
        deputyships.on(new RoleRevoked(PRINCIPAL.id(), Role.APPROVER), DURING);
        deputyships.on(new RoleGranted(PRINCIPAL.id(), Role.APPROVER), DURING);

        assertThat(status(deputyships, DURING)).isEqualTo(LAPSED);
    }

    @Test
    void whatHasEndedDoesNotEndAgain() {
        var revoked = settled(terms(Role.PERFORMANCE_REVIEWER));
        revoked.on(new DeputyshipRevoked(ID, REGION, "返岗"), DURING);
        revoked.on(new AccountSuspended(DEPUTY.id(), "离职"), DURING.plusSeconds(60));
        assertThat(status(revoked, UNTIL)).isEqualTo(REVOKED);

        var over = settled(terms(Role.PERFORMANCE_REVIEWER));
        over.on(new AccountSuspended(DEPUTY.id(), "离职"), UNTIL);
        assertThat(status(over, UNTIL)).isEqualTo(ENDED);
    }

    @Test
    void theLatestIsTheOneThatHoldsIfAnyDoes() {
        var deputyships = settled(terms(Role.PERFORMANCE_REVIEWER));
        var next = terms(2, PRINCIPAL, DEPUTY, UNTIL, UNTIL.plus(Duration.ofDays(5)), Role.PERFORMANCE_REVIEWER);
        deputyships.on(next, DURING);

        assertThat(latest(deputyships, DURING).id()).isEqualTo(ID);
        assertThat(latest(deputyships, UNTIL).id())
                .as("of those that do not hold")
                .isEqualTo(next.deputyship());
        assertThat(deputyships.latest(PRINCIPAL.id(), DEPUTY.id(), DURING)).isNull();
    }

    private static Deputyship latest(Deputyships deputyships, Instant at) {
        return Objects.requireNonNull(deputyships.latest(DEPUTY.id(), PRINCIPAL.id(), at));
    }

    private static DeputyshipStatus status(Deputyships deputyships, Instant at) {
        return known(deputyships).statusAt(at);
    }

    private static Deputyship known(Deputyships deputyships) {
        return Objects.requireNonNull(deputyships.find(ID));
    }
}
