package io.mubiao.verifier.meaning;

import static io.mubiao.verifier.meaning.History.ADMIN;
import static io.mubiao.verifier.meaning.History.REGION;
import static io.mubiao.verifier.meaning.History.SYSTEM;
import static io.mubiao.verifier.meaning.History.actor;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.evidence.EvidenceEvent.FindingAcknowledged;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.AdminConfirmed;
import io.mubiao.shared.org.AccountEvent.AdminProposed;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.AccountEvent.SecondAdminAppointed;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.ShreddingEvent.ShredKeysDestroyed;
import io.mubiao.shared.org.SigningKeyEvent.SigningKeyRotated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjusted;
import io.mubiao.shared.workflow.DayKind;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import io.mubiao.verifier.finding.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights that were given by somebody who had none to give. */
class AuthorityTest {

    /** Whoever sees a sheet may talk about it, and whoever reviews may have a deputy. */
    private static final Set<String> IN_ANY_ROLE =
            Set.of(TalkEvent.class.getPackageName(), DeputyEvent.class.getPackageName());

    private static final String ELSEWHERE = "640222000";

    private static final Actor SECOND = actor("second", "900", Role.ADMIN);
    private static final Actor REVIEWER = actor("reviewer", "900", Role.PERFORMANCE_REVIEWER);
    private static final Actor AUDITOR = actor("auditor", "900", Role.AUDITOR);
    private static final Actor STRANGER = actor("stranger", "900", Role.ADMIN);

    private final History history = new History(true);

    @BeforeEach
    void start() {
        history.start("900");
        history.account(REVIEWER, ADMIN);
        history.account(AUDITOR, ADMIN);
    }

    @Test
    void whatAdministratorsAndOwnersDoIsLawful() {
        history.account(SECOND, ADMIN);
        history.account(new SecondAdminAppointed(SECOND.id()), ADMIN);
        history.account(new RoleGranted(REVIEWER.id(), Role.APPROVER), SECOND);
        history.account(new PasswordChanged(REVIEWER.id()), REVIEWER);
        history.account(new ApiKeyCreated(REVIEWER.id(), "k", "月报"), REVIEWER);
        history.unit("901", REGION, ADMIN);
        add(new UnitRenamed(new UnitId("901"), "业务股"), ADMIN);
        add(new ReviewChainAdopted(REGION, ReviewChain.standard(), null), ADMIN);
        add(adjusted(REGION), SECOND);
        add(new ShredKeysDestroyed(2024, null, "期满"), ADMIN);
        add(new EvidenceDamaged(1, "CHANGED", 3L, 4), SYSTEM);
        add(new FindingAcknowledged(1, "已报告"), AUDITOR);

        assertThat(history.found()).isEmpty();
        assertThat(history.verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whoHasNoSuchRoleGivesNoRights() {
        history.account(new RoleGranted(AUDITOR.id(), Role.DRAFTER), REVIEWER);
        add(new ReviewChainAdopted(REGION, ReviewChain.standard(), null), REVIEWER);
        add(new FindingAcknowledged(1, "无妨"), ADMIN);

        assertThat(history.found())
                .containsExactly(
                        "NO_AUTHORITY reviewer ADMIN", "NO_AUTHORITY reviewer ADMIN", "NO_AUTHORITY admin AUDITOR");
        assertThat(history.verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void aRoleThatOnlyATableGrantedGivesNoRights() {
        history.account(new RoleGranted(AUDITOR.id(), Role.DRAFTER), actor("reviewer", "900", Role.ADMIN));
        add(adjusted(REGION), STRANGER);

        assertThat(history.found()).containsExactly("NO_AUTHORITY reviewer ADMIN", "NO_AUTHORITY stranger ADMIN");
    }

    @Test
    void anAdministratorWhoHasLeftGivesNoRights() {
        history.account(SECOND, ADMIN);
        history.account(new AccountSuspended(SECOND.id(), "离职"), ADMIN);
        history.later(Duration.ofMinutes(1));
        history.account(new RoleGranted(REVIEWER.id(), Role.APPROVER), SECOND);

        assertThat(history.found()).containsExactly("NO_AUTHORITY second ADMIN");
    }

    /** A suspension ends each key by an event of its own, and a change of roles is one for each role. */
    @Test
    void whatWasInFlightWhenSeveralEventsEndedARightIsLawful() {
        history.account(SECOND, ADMIN);
        history.account(new AccountSuspended(SECOND.id(), "离职"), ADMIN);
        history.account(new ApiKeyRevoked(SECOND.id(), "k1"), ADMIN);
        history.account(new ApiKeyRevoked(SECOND.id(), "k2"), ADMIN);
        history.account(new RoleGranted(REVIEWER.id(), Role.APPROVER), SECOND);
        history.account(new RoleRevoked(AUDITOR.id(), Role.AUDITOR), ADMIN);
        history.account(new RoleGranted(AUDITOR.id(), Role.DRAFTER), ADMIN);
        add(new FindingAcknowledged(1, "已报告"), AUDITOR);
        assertThat(history.found()).isEmpty();

        history.later(Duration.ofSeconds(4));
        history.account(new AccountRenamed(SECOND.id(), "已离职"), ADMIN);
        history.account(new RoleRevoked(REVIEWER.id(), Role.APPROVER), SECOND);

        assertThat(history.found()).as("that was too long ago").containsExactly("NO_AUTHORITY second ADMIN");
    }

    @Test
    void nobodyGivesRightsToHimself() {
        history.account(new RoleGranted(ADMIN.id(), Role.APPROVER), ADMIN);
        history.account(new AdminProposed(REVIEWER.id(), ADMIN.id()), ADMIN);
        history.account(new AdminConfirmed(REVIEWER.id(), ADMIN.id()), ADMIN);

        assertThat(history.found()).containsExactly("UNLAWFUL FORBIDDEN", "UNLAWFUL SEPARATION_OF_DUTIES");
    }

    @Test
    void nobodyConfirmsWhatNobodyProposed() {
        history.account(SECOND, ADMIN);
        history.account(new AdminConfirmed(REVIEWER.id(), SECOND.id()), ADMIN);

        assertThat(history.found()).containsExactly("UNLAWFUL NOTHING_PROPOSED");
    }

    @Test
    void onlyTheSecondAdministratorIsAppointedByOne() {
        history.account(SECOND, ADMIN);
        history.account(new SecondAdminAppointed(REVIEWER.id()), ADMIN);

        assertThat(history.found()).containsExactly("UNLAWFUL SEPARATION_OF_DUTIES");
    }

    @Test
    void nobodyMakesAKeyForAnother() {
        history.account(new ApiKeyCreated(REVIEWER.id(), "k", "月报"), ADMIN);

        assertThat(history.found()).containsExactly("UNLAWFUL FORBIDDEN");
    }

    @Test
    void rightsEndAtTheRegion() {
        history.unit("800", ELSEWHERE, ADMIN);
        add(new ReviewChainAdopted(ELSEWHERE, ReviewChain.standard(), null), ADMIN);
        add(adjusted(ELSEWHERE), ADMIN);
        history.account(new AccountTransferred(REVIEWER.id(), new UnitId("800")), ADMIN);
        history.account(new RoleRevoked(REVIEWER.id(), Role.PERFORMANCE_REVIEWER), ADMIN);
        history.account(new AccountCreated(STRANGER.id(), "无名", new UnitId("999"), Set.of(Role.DRAFTER)), ADMIN);

        assertThat(history.found())
                .containsExactly(
                        "UNLAWFUL FORBIDDEN",
                        "UNLAWFUL FORBIDDEN",
                        "UNLAWFUL FORBIDDEN",
                        "UNLAWFUL UNIT_NOT_FOUND",
                        "UNLAWFUL ACCOUNT_NOT_FOUND",
                        "UNLAWFUL UNIT_NOT_FOUND");
    }

    @Test
    void nobodyActsInARegionThatIsNotTheOneOfHisUnit() {
        add(adjusted(ELSEWHERE), new Actor(ADMIN.id(), ADMIN.name(), ADMIN.unit(), ELSEWHERE, ADMIN.roles()));

        assertThat(history.found()).containsExactly("NO_AUTHORITY admin ADMIN");
    }

    @Test
    void aChainThatCouldNotBeAdoptedIsUnlawful() {
        add(new ReviewChainAdopted(REGION, new ReviewChain(List.of()), null), ADMIN);

        assertThat(history.found()).containsExactly("UNLAWFUL CHAIN_UNSUITABLE");
    }

    @Test
    void theProductOpensAccountsOnlyAtTheFirstStart() {
        history.account(STRANGER, SYSTEM);
        history.account(new RoleGranted(REVIEWER.id(), Role.ADMIN), SYSTEM);
        add(new SigningKeyRotated("k2", "k1"), SYSTEM);

        assertThat(history.found()).containsExactly("NO_AUTHORITY system ADMIN", "NO_AUTHORITY system ADMIN");
    }

    @Test
    void nobodyReportsDamageButTheProduct() {
        add(new EvidenceDamaged(1, "CHANGED", 3L, 4), AUDITOR);

        assertThat(history.found()).containsExactly("NO_AUTHORITY auditor AUDITOR");
    }

    @Test
    void anotherKeyOfTheLedgerTakesTwoAdministrators() {
        history.account(SECOND, ADMIN);
        add(new LedgerKeyIntroduced("key", "轮换", ADMIN.id(), SECOND.id()), SYSTEM);
        add(new LedgerKeyIntroduced("key2", "轮换", ADMIN.id(), ADMIN.id()), SYSTEM);
        add(new LedgerKeyIntroduced("key3", "轮换", ADMIN.id(), REVIEWER.id()), SYSTEM);
        add(new LedgerKeyIntroduced("key4", "轮换", ADMIN.id(), SECOND.id()), ADMIN);

        assertThat(history.found())
                .containsExactly("UNLAWFUL SEPARATION_OF_DUTIES", "UNLAWFUL FORBIDDEN", "NO_AUTHORITY admin AUDITOR");
    }

    @Test
    void whoseRightsAreNotShownIsNotProven() {
        var region = new History(false);
        region.account(new RoleGranted(REVIEWER.id(), Role.APPROVER), ADMIN);

        assertThat(region.found()).isEmpty();
        assertThat(region.verdict()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void everyKindOfEventTakesARight() {
        assertThat(EventTypes.ALL)
                .filteredOn(type -> !SheetEvent.class.isAssignableFrom(type.type()))
                .filteredOn(type -> !IN_ANY_ROLE.contains(type.type().getPackageName()))
                .allSatisfy(type -> assertThat(Rights.role(type.type())).isNotNull());
    }

    private static CalendarAdjusted adjusted(String region) {
        var day = LocalDate.of(2026, 10, 25);
        return new CalendarAdjusted(region, day, day, DayKind.HOLIDAY, "自治区成立纪念日");
    }

    private void add(Object event, Actor actor) {
        var stream = event instanceof EvidenceEvent
                ? EvidenceEvent.STREAM
                : event.getClass().getSimpleName();
        history.add(stream, event, actor, actor.roles().iterator().next());
    }
}
