package io.mubiao.verifier.meaning;

import static io.mubiao.verifier.meaning.History.ADMIN;
import static io.mubiao.verifier.meaning.History.REGION;
import static io.mubiao.verifier.meaning.History.actor;
import static io.mubiao.verifier.meaning.Sheets.APPROVER;
import static io.mubiao.verifier.meaning.Sheets.DEPARTMENT;
import static io.mubiao.verifier.meaning.Sheets.DIGEST;
import static io.mubiao.verifier.meaning.Sheets.DRAFTER;
import static io.mubiao.verifier.meaning.Sheets.OFFICE;
import static io.mubiao.verifier.meaning.Sheets.PERFORMANCE;
import static io.mubiao.verifier.meaning.Sheets.SHEET;
import static io.mubiao.verifier.meaning.Sheets.approved;
import static io.mubiao.verifier.meaning.Sheets.drafted;
import static io.mubiao.verifier.meaning.Sheets.passed;
import static io.mubiao.verifier.meaning.Sheets.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended.Confirmation;
import io.mubiao.verifier.finding.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done in the place of another, and who let him. */
class DeputyAuthorityTest {

    private static final Actor DEPUTY = actor("deputy", "902", Role.FINANCE_OFFICE_REVIEWER);
    private static final Actor COLLEAGUE = actor("colleague", "902", Role.APPROVER);
    private static final Actor REVIEWER = actor("reviewer", "101", Role.FINANCE_OFFICE_REVIEWER);

    private static final DeputyshipId FIRST = id(1);
    private static final DeputyshipId SECOND = id(2);
    private static final Instant FROM = Instant.parse("2026-03-01T16:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(10));

    private final History history = new History(true);

    private static DeputyshipId id(int number) {
        return new DeputyshipId(new UUID(0, number));
    }

    @BeforeEach
    void openAccounts() {
        history.start("101", "101001", "900", "901", "902");
        for (var actor : List.of(DRAFTER, DEPARTMENT, OFFICE, PERFORMANCE, APPROVER, DEPUTY, COLLEAGUE, REVIEWER)) {
            history.account(actor, ADMIN);
        }
    }

    @Test
    void aDeputyWhoWasAppointedAcceptedAndConfirmedApproves() {
        confirmed();
        toApproval();
        sheet(instead(ADMIN), approved());

        assertThat(history.found()).isEmpty();
        assertThat(history.verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whoMerelySaysSoIsNoDeputy() {
        toApproval();
        sheet(instead(null), approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void aDeputyWhomNobodyConfirmedDoesNotApprove() {
        accepted(APPROVER, DEPUTY);
        toApproval();
        sheet(instead(null), approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void theEventNamesWhoConfirmed() {
        confirmed();
        toApproval();
        sheet(instead(COLLEAGUE), approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void theEventNamesWhoseDeputyItWas() {
        confirmed();
        toApproval();
        sheet(acting(COLLEAGUE, APPROVER, ADMIN), approved());
        sheet(acting(DEPUTY, COLLEAGUE, ADMIN), approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY colleague APPROVER", "NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void whatIsRevokedOrOverEndsWithinMoments() {
        confirmed();
        toApproval();
        deputy(new DeputyshipRevoked(FIRST, REGION, "返岗"), APPROVER);
        sheet(instead(ADMIN), approved());
        assertThat(history.found()).as("another process may not have known it").isEmpty();

        history.later(Duration.ofMinutes(1));
        sheet(instead(ADMIN), approved());
        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void aTermEndsByItself() {
        confirmed();
        toApproval();
        history.later(Duration.ofDays(10));
        sheet(instead(ADMIN), approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void whatThePrincipalHasLostTheDeputyHasLost() {
        confirmed();
        toApproval();
        account(new RoleRevoked(APPROVER.id(), Role.APPROVER));
        account(new RoleGranted(APPROVER.id(), Role.APPROVER));
        history.later(Duration.ofMinutes(1));
        sheet(instead(ADMIN), approved());

        assertThat(history.found()).as("it does not come back").containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void whoIsSuspendedActsForNobody() {
        confirmed();
        toApproval();
        account(new AccountSuspended(DEPUTY.id(), "离职"));
        account(new AccountRenamed(DEPUTY.id(), "已离职"));
        sheet(instead(ADMIN), approved());
        assertThat(history.found()).as("that was a moment ago").isEmpty();

        history.later(Duration.ofMinutes(1));
        sheet(instead(ADMIN), approved());
        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void nobodyActsWithARoleThatWasNotDelegated() {
        confirmed();
        history.add(SHEET.toString(), drafted(), instead(ADMIN), Role.DRAFTER);

        assertThat(history.found()).containsExactly("NO_AUTHORITY deputy DRAFTER");
    }

    @Test
    void aDeputyOfSomebodyWhoSignedIsBarredAsHeIs() {
        account(new RoleGranted(APPROVER.id(), Role.PERFORMANCE_REVIEWER));
        confirmed();
        toPerformance();
        history.add(SHEET.toString(), passed("performance-office"), APPROVER, Role.PERFORMANCE_REVIEWER);
        sheet(instead(ADMIN), approved());

        assertThat(history.found()).containsExactly("UNLAWFUL SEPARATION_OF_DUTIES");
    }

    @Test
    void aDeputyPassesAndTakesBack() {
        accepted(DEPARTMENT, REVIEWER);
        submittedSheet();
        var acting = acting(REVIEWER, DEPARTMENT, null);
        sheet(acting, passed("department"));
        sheet(acting, new PassTakenBack(SHEET, 1, 1, "department", null, List.of(), DIGEST));

        assertThat(history.found()).isEmpty();
    }

    @Test
    void aDeputyDoesNotAmend() {
        accepted(DEPARTMENT, REVIEWER);
        submittedSheet();
        var acting = acting(REVIEWER, DEPARTMENT, null);
        sheet(
                acting,
                new SheetAmended(SHEET, 1, 1, "department", List.of(), "已沟通", List.of(), Confirmation.UNIT, DIGEST));
        sheet(acting, passed("department"));

        assertThat(history.found()).containsExactly("UNLAWFUL NOT_DELEGABLE", "UNLAWFUL AMENDMENT_UNCONFIRMED");
    }

    @Test
    void nothingButSheetsIsDecidedInThePlaceOfAnother() {
        confirmed();
        history.add(
                "account/" + DRAFTER.id(),
                new RoleGranted(DRAFTER.id(), Role.DEPARTMENT_REVIEWER),
                acting(ADMIN, APPROVER, null),
                Role.ADMIN);
        history.add(DeputyEvent.stream(REGION), terms(SECOND, APPROVER, COLLEAGUE), instead(ADMIN), Role.APPROVER);

        assertThat(history.found()).containsExactly("NO_AUTHORITY admin ADMIN", "NO_AUTHORITY deputy APPROVER");
    }

    @Test
    void nobodyButThePrincipalAppointsAndRevokes() {
        deputy(terms(FIRST, APPROVER, DEPUTY), COLLEAGUE);
        deputy(new DeputyshipRevoked(FIRST, REGION, "无须"), ADMIN);

        assertThat(history.found()).containsExactly("UNLAWFUL FORBIDDEN", "UNLAWFUL FORBIDDEN");
    }

    @Test
    void nobodyButTheDeputyAcceptsAndDeclines() {
        appointed(FIRST, APPROVER, DEPUTY);
        deputy(new DeputyAccepted(FIRST, REGION), APPROVER);
        deputy(new DeputyDeclined(FIRST, REGION, "不愿"), COLLEAGUE);

        assertThat(history.found()).containsExactly("UNLAWFUL FORBIDDEN", "UNLAWFUL FORBIDDEN");
    }

    @Test
    void aThirdPersonConfirmsAndIsNamed() {
        accepted(APPROVER, DEPUTY);
        deputy(new DeputyConfirmed(FIRST, REGION, APPROVER.id()), APPROVER);
        deputy(new DeputyConfirmed(FIRST, REGION, ADMIN.id()), COLLEAGUE);
        deputy(new DeputyConfirmed(FIRST, REGION, PERFORMANCE.id()), PERFORMANCE);

        assertThat(history.found()).containsExactly("UNLAWFUL FORBIDDEN", "UNLAWFUL FORBIDDEN", "UNLAWFUL FORBIDDEN");
    }

    @Test
    void whatIsSettledIsNotSettledAgain() {
        appointed(FIRST, APPROVER, DEPUTY);
        deputy(new DeputyDeclined(FIRST, REGION, "出差"), DEPUTY);
        deputy(new DeputyAccepted(FIRST, REGION), DEPUTY);
        deputy(new DeputyAccepted(SECOND, REGION), DEPUTY);
        deputy(terms(FIRST, APPROVER, DEPUTY), APPROVER);

        assertThat(history.found())
                .containsExactly("UNLAWFUL DEPUTYSHIP_SETTLED", "UNLAWFUL DEPUTYSHIP_NOT_FOUND", "UNLAWFUL ID_TAKEN");
    }

    @Test
    void whatLapsedAMomentAgoIsStillSettled() {
        appointed(FIRST, APPROVER, DEPUTY);
        account(new AccountSuspended(APPROVER.id(), "离职"));
        deputy(new DeputyAccepted(FIRST, REGION), DEPUTY);
        assertThat(history.found()).isEmpty();

        history.later(Duration.ofMinutes(1));
        deputy(new DeputyAccepted(FIRST, REGION), DEPUTY);
        assertThat(history.found()).containsExactly("UNLAWFUL DEPUTYSHIP_SETTLED");
    }

    @Test
    void anAppointmentThatTheRulesForbidIsUnlawful() {
        appointed(FIRST, APPROVER, DEPUTY);
        appointed(SECOND, APPROVER, COLLEAGUE);
        appointed(id(3), APPROVER, PERFORMANCE);
        appointed(id(4), DRAFTER, COLLEAGUE);
        history.later(Duration.ofDays(2));
        appointed(id(5), COLLEAGUE, DEPUTY);

        assertThat(history.found())
                .containsExactly(
                        "UNLAWFUL OVERLAP", "UNLAWFUL DEPUTY_UNSUITABLE", "UNLAWFUL FORBIDDEN", "UNLAWFUL BACKDATED");
    }

    @Test
    void whoseAppointmentIsNotShownIsNotProven() {
        var region = new History(false);
        region.start("101", "101001");
        for (var actor : List.of(DRAFTER, DEPARTMENT, REVIEWER)) {
            region.account(actor, ADMIN);
        }
        region.add(SHEET.toString(), drafted(), DRAFTER, Role.DRAFTER);
        region.add(SHEET.toString(), submitted(), DRAFTER, Role.DRAFTER);
        region.add(
                SHEET.toString(), passed("department"), acting(REVIEWER, DEPARTMENT, null), Role.DEPARTMENT_REVIEWER);
        region.add(DeputyEvent.stream(REGION), new DeputyAccepted(FIRST, REGION), REVIEWER, roleOf(REVIEWER));

        assertThat(region.found()).isEmpty();
        assertThat(region.verdict()).isEqualTo(Verdict.UNPROVEN);
    }

    private static DeputyAppointed terms(DeputyshipId id, Actor principal, Actor deputy) {
        return new DeputyAppointed(
                id,
                REGION,
                principal.id(),
                deputy.id(),
                principal.roles(),
                Set.of(),
                null,
                Set.of(),
                FROM,
                UNTIL,
                "外出学习",
                null);
    }

    /** The deputy of the approver. */
    private static Actor instead(@Nullable Actor confirmer) {
        return acting(DEPUTY, APPROVER, confirmer);
    }

    /** In the place of the other, as the metadata of an event say it. */
    private static Actor acting(Actor deputy, Actor principal, @Nullable Actor confirmer) {
        var mandate = new Mandate(
                FIRST,
                principal.id(),
                principal.name(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                confirmer == null ? null : confirmer.id());
        return deputy.actingFor(mandate, principal.roles());
    }

    private void appointed(DeputyshipId id, Actor principal, Actor deputy) {
        deputy(terms(id, principal, deputy), principal);
    }

    private void accepted(Actor principal, Actor deputy) {
        appointed(FIRST, principal, deputy);
        deputy(new DeputyAccepted(FIRST, REGION), deputy);
    }

    private void confirmed() {
        accepted(APPROVER, DEPUTY);
        deputy(new DeputyConfirmed(FIRST, REGION, ADMIN.id()), ADMIN);
    }

    private void deputy(DeputyEvent event, Actor by) {
        history.add(DeputyEvent.stream(REGION), event, by, roleOf(by));
    }

    private void account(AccountEvent event) {
        history.account(event, ADMIN);
    }

    private void toApproval() {
        toPerformance();
        sheet(PERFORMANCE, passed("performance-office"));
    }

    private void toPerformance() {
        submittedSheet();
        sheet(DEPARTMENT, passed("department"));
        sheet(OFFICE, passed("finance-office"));
    }

    private void submittedSheet() {
        sheet(DRAFTER, drafted());
        sheet(DRAFTER, submitted());
    }

    private void sheet(Actor actor, SheetEvent event) {
        history.add(SHEET.toString(), event, actor, roleOf(actor));
    }

    private static Role roleOf(Actor actor) {
        return actor.roles().iterator().next();
    }
}
