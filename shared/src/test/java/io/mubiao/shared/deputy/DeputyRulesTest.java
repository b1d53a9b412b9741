package io.mubiao.shared.deputy;

import static io.mubiao.shared.deputy.Appointments.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.deputy.DeputyRules.Refusal;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeputyRulesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aColleagueStandsInForATerm() {
        expectAppointment(terms(Role.PERFORMANCE_REVIEWER), PRINCIPAL, DEPUTY).isNull();
        expectAppointment(terms(Role.PERFORMANCE_REVIEWER, Role.APPROVER), PRINCIPAL, DEPUTY)
                .isNull();
    }

    @Test
    void aDeputyAppointsNobody() {
        var acting = acting(settled(terms(Role.APPROVER)), PRINCIPAL, DURING);
        expectAppointment(terms(Role.APPROVER), acting, APPROVER).isEqualTo("NOT_DELEGABLE");
    }

    @Test
    void whoHoldsIncompatibleRolesAppointsNobody() {
        var both = actor("both", Role.APPROVER, Role.ADMIN);
        expectAppointment(terms(Role.APPROVER), both, DEPUTY).isEqualTo("ROLES_INCOMPATIBLE");
    }

    @Test
    void nobodyDelegatesWhatHeDoesNotHaveOrWhatIsNotToReviewOrApprove() {
        expectAppointment(terms(Role.DEPARTMENT_REVIEWER), PRINCIPAL, DEPUTY).isEqualTo("FORBIDDEN roles");
        expectAppointment(terms(Role.DRAFTER), actor("drafter", Role.DRAFTER), DEPUTY)
                .isEqualTo("FORBIDDEN roles");
        expectAppointment(terms(Role.ADMIN), ADMIN, DEPUTY).isEqualTo("FORBIDDEN roles");
    }

    @Test
    void nobodyIsTheDeputyWhoIsNotAnActiveColleague() {
        var elsewhere = new Actor(DEPUTY.id(), "某人", new UnitId("106"), REGION, DEPUTY.roles());
        for (var unsuitable : new Actor[] {null, PRINCIPAL, elsewhere, actor("newcomer")}) {
            expectAppointment(terms(Role.PERFORMANCE_REVIEWER), PRINCIPAL, unsuitable)
                    .isEqualTo("DEPUTY_UNSUITABLE deputy");
        }
    }

    @Test
    void nobodyIsTheDeputyWhoseOwnRolesExcludeIt() {
        for (var role : new Role[] {Role.DRAFTER, Role.AUDITOR, Role.ADMIN}) {
            expectAppointment(terms(Role.APPROVER), PRINCIPAL, actor("other", role))
                    .isEqualTo("DEPUTY_UNSUITABLE deputy");
        }
    }

    @Test
    void aTermDoesNotBeginBeforeTheDayThatRuns() {
        expectTerm(BEFORE.minus(DAY), UNTIL).isEqualTo("BACKDATED from");
        expectTerm(BEFORE.minus(DAY).plusMillis(1), UNTIL).isNull();
    }

    @Test
    void aTermEndsAfterItBegins() {
        expectTerm(FROM, FROM).isEqualTo("MALFORMED until");
    }

    @Test
    void aTermHasAtMostNinetyDays() {
        expectTerm(FROM, FROM.plus(Duration.ofDays(90))).isNull();
        expectTerm(FROM, FROM.plus(Duration.ofDays(91))).isEqualTo("MALFORMED until");
    }

    @Test
    void noRoleIsDelegatedTwiceAtOnce() {
        var others = settled(terms(2, PRINCIPAL, APPROVER, FROM, UNTIL, Role.PERFORMANCE_REVIEWER));

        expectBeside(others, terms(Role.PERFORMANCE_REVIEWER)).isEqualTo("OVERLAP roles");
        expectBeside(others, terms(Role.APPROVER)).as("another role").isNull();
        expectBeside(others, terms(1, PRINCIPAL, DEPUTY, UNTIL, UNTIL.plus(DAY), Role.PERFORMANCE_REVIEWER))
                .as("afterwards")
                .isNull();
    }

    @Test
    void twoPeopleHaveOneAppointmentAtATime() {
        var others = offered(terms(2, PRINCIPAL, DEPUTY, FROM, UNTIL, Role.PERFORMANCE_REVIEWER));
        expectBeside(others, terms(Role.APPROVER)).isEqualTo("OVERLAP deputy");

        others.on(new DeputyshipRevoked(id(2), REGION, "改期"), BEFORE);
        expectBeside(others, terms(Role.APPROVER)).as("it was revoked").isNull();
    }

    @Test
    void nobodyStandsInForMoreThanThree() {
        var others = new Deputyships();
        IntStream.range(2, 5)
                .mapToObj(
                        number -> terms(number, actor("p" + number, Role.APPROVER), DEPUTY, FROM, UNTIL, Role.APPROVER))
                .forEach(terms -> others.on(terms, BEFORE));
        expectBeside(others, terms(Role.APPROVER)).isEqualTo("DEPUTY_UNSUITABLE deputy");

        others.on(new AccountSuspended(new UserId("p2"), "离职"), BEFORE);
        expectBeside(others, terms(Role.APPROVER)).as("one has lapsed").isNull();
    }

    @Test
    void onlyTheDeputyAcceptsOrDeclines() {
        var offered = known(offered(terms(Role.PERFORMANCE_REVIEWER)));
        for (var action : new DeputyAction[] {DeputyAction.ACCEPT, DeputyAction.DECLINE}) {
            expectAction(offered, DEPUTY, action, BEFORE).isNull();
            expectAction(offered, PRINCIPAL, action, BEFORE).isEqualTo("FORBIDDEN");
            expectAction(offered, DEPUTY, action, UNTIL).as("it is over").isEqualTo("DEPUTYSHIP_SETTLED");
        }
        expectAction(known(settled(terms(Role.PERFORMANCE_REVIEWER))), DEPUTY, DeputyAction.DECLINE, DURING)
                .as("nobody gives up what he has accepted")
                .isEqualTo("DEPUTYSHIP_SETTLED");
    }

    @Test
    void anotherApproverOrAnAdministratorConfirms() {
        var deputyships = offered(terms(Role.APPROVER));
        expectAction(known(deputyships), ADMIN, DeputyAction.CONFIRM, BEFORE)
                .as("nobody has accepted yet")
                .isEqualTo("DEPUTYSHIP_SETTLED");

        deputyships.on(new DeputyEvent.DeputyAccepted(ID, REGION), BEFORE);
        for (var third : new Actor[] {APPROVER, ADMIN}) {
            expectAction(known(deputyships), third, DeputyAction.CONFIRM, BEFORE)
                    .isNull();
        }
        var deputyToo = actor("deputy", Role.APPROVER);
        for (var other : new Actor[] {PRINCIPAL, deputyToo, actor("reviewer", Role.PERFORMANCE_REVIEWER)}) {
            expectAction(known(deputyships), other, DeputyAction.CONFIRM, BEFORE)
                    .isEqualTo("FORBIDDEN");
        }
        expectAction(known(offered(terms(Role.PERFORMANCE_REVIEWER))), ADMIN, DeputyAction.CONFIRM, BEFORE)
                .as("nobody needs to")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void onlyThePrincipalRevokes() {
        var settled = known(settled(terms(Role.APPROVER)));

        expectAction(settled, PRINCIPAL, DeputyAction.REVOKE, DURING).isNull();
        expectAction(settled, DEPUTY, DeputyAction.REVOKE, DURING).isEqualTo("FORBIDDEN");
        expectAction(settled, ADMIN, DeputyAction.REVOKE, DURING).isEqualTo("FORBIDDEN");
        expectAction(settled, PRINCIPAL, DeputyAction.REVOKE, UNTIL).isEqualTo("DEPUTYSHIP_SETTLED");
    }

    @Test
    void whoHoldsIncompatibleRolesSettlesNothing() {
        expectAction(
                        known(offered(terms(Role.APPROVER))),
                        actor("deputy", Role.APPROVER, Role.DRAFTER),
                        DeputyAction.ACCEPT,
                        BEFORE)
                .isEqualTo("ROLES_INCOMPATIBLE");
    }

    @Test
    void whoHasNoRoleAnyMoreSettlesNothing() {
        expectAction(known(offered(terms(Role.APPROVER))), actor("deputy"), DeputyAction.ACCEPT, BEFORE)
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theTwoWhoeverAuditsOrAdministersAndWhoeverMayConfirmSeeIt() {
        var reviewing = known(offered(terms(Role.PERFORMANCE_REVIEWER)));
        var auditor = actor("auditor", Role.AUDITOR);
        for (var actor : new Actor[] {PRINCIPAL, DEPUTY, auditor, ADMIN}) {
            assertThat(DeputyRules.maySee(reviewing, actor)).isTrue();
        }
        assertThat(DeputyRules.maySee(reviewing, APPROVER)).isFalse();
        assertThat(DeputyRules.maySee(known(offered(terms(Role.APPROVER))), APPROVER))
                .isTrue();
        assertThat(DeputyRules.maySee(reviewing, new Actor(auditor.id(), "某人", FINANCE, "640222000", auditor.roles())))
                .isFalse();
    }

    @Test
    void aDeputyActsWithWhatWasDelegatedAndWithNothingElse() {
        var acting = acting(settled(terms(Role.APPROVER)), PRINCIPAL, DURING);
        var mandate = Objects.requireNonNull(acting.mandate());

        assertThat(acting.id()).isEqualTo(DEPUTY.id());
        assertThat(acting.roles()).containsExactly(Role.APPROVER);
        assertThat(acting.rolesInOneHand()).containsExactlyInAnyOrder(Role.APPROVER, Role.FINANCE_OFFICE_REVIEWER);
        assertThat(acting.people()).containsExactlyInAnyOrder(PRINCIPAL.id(), DEPUTY.id());
        assertThat(mandate.deputyship()).isEqualTo(ID);
        assertThat(mandate.confirmedBy()).isEqualTo(ADMIN.id());
    }

    @Test
    void nobodyActsForWhomHeDoesNotStandIn() {
        expectRefusal(new Deputyships(), PRINCIPAL, DURING, ErrorCode.NOT_A_DEPUTY);
        expectRefusal(offered(terms(Role.APPROVER)), PRINCIPAL, DURING, ErrorCode.NOT_A_DEPUTY);
        expectRefusal(settled(terms(Role.APPROVER)), PRINCIPAL, BEFORE.plusSeconds(180), ErrorCode.NOT_A_DEPUTY);
        expectRefusal(settled(terms(Role.APPROVER)), null, DURING, ErrorCode.NOT_A_DEPUTY);
    }

    @Test
    void nobodyActsAfterTheEnd() {
        expectRefusal(settled(terms(Role.APPROVER)), PRINCIPAL, UNTIL, ErrorCode.DEPUTYSHIP_ENDED);
        var revoked = settled(terms(Role.APPROVER));
        revoked.on(new DeputyshipRevoked(ID, REGION, "返岗"), DURING);
        expectRefusal(revoked, PRINCIPAL, DURING, ErrorCode.DEPUTYSHIP_ENDED);
    }

    private static void expectRefusal(Deputyships deputyships, @Nullable Actor principal, Instant at, ErrorCode code) {
        assertThatThrownBy(() -> acting(deputyships, principal, at))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Actor acting(Deputyships deputyships, @Nullable Actor principal, Instant at) {
        var state = principal == null
                ? null
                : AccountState.after(
                        null,
                        new AccountCreated(principal.id(), principal.name(), FINANCE, principal.roles()),
                        1,
                        BEFORE);
        return DeputyRules.acting(
                DEPUTY, PRINCIPAL.id(), state, deputyships.latest(DEPUTY.id(), PRINCIPAL.id(), at), at);
    }

    private static AbstractStringAssert<?> expectTerm(Instant from, Instant until) {
        return expectAppointment(
                terms(1, PRINCIPAL, DEPUTY, from, until, Role.PERFORMANCE_REVIEWER), PRINCIPAL, DEPUTY);
    }

    private static AbstractStringAssert<?> expectAppointment(
            DeputyAppointed terms, Actor principal, @Nullable Actor deputy) {
        return expect(DeputyRules.refusal(terms, principal, deputy, Stream.empty(), BEFORE));
    }

    private static AbstractStringAssert<?> expectBeside(Deputyships others, DeputyAppointed terms) {
        return expect(DeputyRules.refusal(terms, PRINCIPAL, DEPUTY, others.all(), BEFORE));
    }

    private static AbstractStringAssert<?> expectAction(
            Deputyship deputyship, Actor actor, DeputyAction action, Instant at) {
        return expect(DeputyRules.refusal(deputyship, actor, action, at));
    }

    private static AbstractStringAssert<?> expect(@Nullable Refusal refusal) {
        return assertThat(
                refusal == null ? null : refusal.code() + (refusal.field() == null ? "" : " " + refusal.field()));
    }

    private static Deputyship known(Deputyships deputyships) {
        return Objects.requireNonNull(deputyships.find(ID));
    }
}
