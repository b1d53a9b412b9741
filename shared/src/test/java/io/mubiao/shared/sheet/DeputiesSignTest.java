package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetRules.Refusal;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.NoteRules;
import io.mubiao.shared.talk.ReminderRules;
import io.mubiao.shared.talk.TalkState;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever signs in the place of another signs for two, and nobody is two of those who sign. */
class DeputiesSignTest {

    private static final String REGION = "640221000";
    private static final UnitId UNIT = new UnitId("101001");
    private static final UnitId FINANCE = new UnitId("105");
    private static final SheetId ID = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));
    private static final SheetContent CONTENT = new SheetContent(
            "88", 2026, 1, "招商工作", null, null, null, null, null, null, "300000", List.of(), "保障招商", null, List.of());
    private static final String DIGEST = ContentDigest.of(CONTENT);

    private static final Actor DRAFTER = actor("drafter", UNIT, Role.DRAFTER);
    private static final Actor FIRST = actor("first", FINANCE, Role.FINANCE_OFFICE_REVIEWER);
    private static final Actor PRINCIPAL = actor("principal", FINANCE, Role.PERFORMANCE_REVIEWER);
    private static final Actor DEPUTY = actor("deputy", FINANCE, Role.FINANCE_OFFICE_REVIEWER);
    private static final Actor APPROVER = actor("approver", FINANCE, Role.APPROVER);

    private static final List<Stage> CHAIN = List.of(
            new Stage("finance-office", "业务股室审核", Role.FINANCE_OFFICE_REVIEWER, FINANCE),
            new Stage("performance-office", "绩效股审核", Role.PERFORMANCE_REVIEWER, null),
            new Stage("approval", "终审批复", Role.APPROVER, null));

    private final SheetState sheet = new SheetState();

    private static Actor actor(String id, UnitId unit, Role... roles) {
        return new Actor(new UserId(id), "某" + id, unit, REGION, Set.of(roles));
    }

    @Test
    void aDeputyDecidesWhatThePrincipalCould() {
        toPerformance(FIRST);

        var acting = instead(DEPUTY, PRINCIPAL);
        for (var action : List.of(SheetAction.PASS, SheetAction.RETURN, SheetAction.REJECT)) {
            expect(acting, action).isNull();
        }
        expect(acting, SheetAction.APPROVE).isEqualTo("NOT_YOUR_TURN");
        expect(DEPUTY, SheetAction.PASS).as("in the own place").isEqualTo("NOT_YOUR_TURN");
    }

    @Test
    void whatThePrincipalWroteTheDeputyDoesNotSign() {
        var wasDrafter = actor("principal", UNIT, Role.DRAFTER);
        submittedBy(wasDrafter);
        happen(FIRST, passed("finance-office"));

        expect(instead(DEPUTY, PRINCIPAL), SheetAction.PASS).isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void whatTheDeputyWroteTheDeputyDoesNotSign() {
        happen(DRAFTER, drafted());
        happen(actor("deputy", UNIT, Role.DRAFTER), new SheetEdited(ID, List.of(), List.of(), DIGEST));
        happen(DRAFTER, submitted(1));
        happen(FIRST, passed("finance-office"));

        expect(instead(DEPUTY, PRINCIPAL), SheetAction.PASS).isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void whatThePrincipalSignedTheDeputyDoesNotSign() {
        toPerformance(actor("principal", FINANCE, Role.FINANCE_OFFICE_REVIEWER));

        expect(instead(DEPUTY, PRINCIPAL), SheetAction.PASS).isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void whatTheDeputySignedTheDeputyDoesNotSignForAnother() {
        toPerformance(DEPUTY);

        expect(instead(DEPUTY, PRINCIPAL), SheetAction.PASS).isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void whatTheDeputySignedNeitherOfTheTwoSignsAgain() {
        toPerformance(FIRST);
        happen(instead(DEPUTY, PRINCIPAL), passed("performance-office"));

        for (var id : List.of("principal", "deputy")) {
            expect(actor(id, FINANCE, Role.APPROVER), SheetAction.APPROVE).isEqualTo("SEPARATION_OF_DUTIES");
        }
        expect(
                        instead(
                                actor("other", FINANCE, Role.FINANCE_OFFICE_REVIEWER),
                                actor("principal", FINANCE, Role.APPROVER)),
                        SheetAction.APPROVE)
                .as("nor another deputy of the same principal")
                .isEqualTo("SEPARATION_OF_DUTIES");
        expect(APPROVER, SheetAction.APPROVE).isNull();
    }

    @Test
    void whoConfirmedTheDeputyHasNotSigned() {
        toPerformance(FIRST);

        expect(instead(DEPUTY, PRINCIPAL, FIRST, Scope.ALL), SheetAction.PASS).isEqualTo("SEPARATION_OF_DUTIES");
        expect(instead(DEPUTY, PRINCIPAL, APPROVER, Scope.ALL), SheetAction.PASS)
                .isNull();
    }

    @Test
    void whoConfirmedTheDeputyHasNotDrafted() {
        toPerformance(FIRST);

        expect(instead(DEPUTY, PRINCIPAL, DRAFTER, Scope.ALL), SheetAction.PASS).isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void aDeputySpeaksUnderNoRoleThatIsNotTheOwn() {
        toPerformance(FIRST);
        happen(instead(DEPUTY, PRINCIPAL), passed("performance-office"));

        assertThat(ReminderRules.roleOf(sheet, DEPUTY)).isNull();
        assertThat(ReminderRules.roleOf(sheet, PRINCIPAL)).isEqualTo(Role.PERFORMANCE_REVIEWER);
        for (var audience : Audience.values()) {
            assertThat(NoteRules.refusal(sheet, new TalkState(), instead(DEPUTY, PRINCIPAL), audience))
                    .extracting(Refusal::code)
                    .isEqualTo(ErrorCode.NOT_DELEGABLE);
        }
    }

    @Test
    void whoConfirmedTheDeputyDoesNotSignLater() {
        toPerformance(FIRST);
        happen(instead(DEPUTY, PRINCIPAL, APPROVER, Scope.ALL), passed("performance-office"));

        expect(APPROVER, SheetAction.APPROVE).isEqualTo("SEPARATION_OF_DUTIES");
        expect(instead(actor("other", FINANCE, Role.FINANCE_OFFICE_REVIEWER), APPROVER), SheetAction.APPROVE)
                .as("nor through a deputy")
                .isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(sheet.barred()).contains(PRINCIPAL.id(), DEPUTY.id(), APPROVER.id());
    }

    @Test
    void anotherRoundIsAnotherMatter() {
        toPerformance(FIRST);
        happen(instead(DEPUTY, PRINCIPAL, APPROVER, Scope.ALL), passed("performance-office"));
        happen(
                actor("second", FINANCE, Role.APPROVER),
                new SheetReturned(ID, 1, 1, "approval", null, List.of(), Assessment.none(), DIGEST));
        happen(DRAFTER, submitted(2));
        happen(FIRST, passed("finance-office"));

        expect(PRINCIPAL, SheetAction.PASS).isNull();
        expect(instead(DEPUTY, PRINCIPAL, APPROVER, Scope.ALL), SheetAction.PASS)
                .isNull();
    }

    @Test
    void aMandateEndsAtItsStagesUnitsAndAmount() {
        toPerformance(FIRST);

        for (var scope : List.of(
                new Scope(Set.of("performance-office"), null, Set.of()),
                new Scope(Set.of(), "300000", Set.of()),
                new Scope(Set.of(), null, Set.of(UNIT)))) {
            expect(instead(DEPUTY, PRINCIPAL, null, scope), SheetAction.PASS).isNull();
        }
        for (var scope : List.of(
                new Scope(Set.of("approval"), null, Set.of()),
                new Scope(Set.of(), "299999.99", Set.of()),
                new Scope(Set.of(), null, Set.of(FINANCE)))) {
            expect(instead(DEPUTY, PRINCIPAL, null, scope), SheetAction.PASS).isEqualTo("OUT_OF_DEPUTY_SCOPE");
        }
    }

    @Test
    void aDrafterApprovesForNobody() {
        toPerformance(FIRST);
        happen(PRINCIPAL, passed("performance-office"));

        expect(instead(actor("other", FINANCE, Role.DRAFTER), APPROVER), SheetAction.APPROVE)
                .isEqualTo("ROLES_INCOMPATIBLE");
    }

    @Test
    void nothingButDecisionsIsDoneForAnother() {
        happen(DRAFTER, drafted());

        var delegable = EnumSet.of(
                SheetAction.PASS, SheetAction.RETURN, SheetAction.REJECT, SheetAction.APPROVE, SheetAction.TAKE_BACK);
        for (var action : EnumSet.complementOf(delegable)) {
            expect(instead(DEPUTY, DRAFTER), action).isEqualTo("NOT_DELEGABLE");
        }
    }

    @Test
    void whatADeputyPassedBothOfTheTwoTakeBack() {
        toPerformance(FIRST);
        happen(instead(DEPUTY, PRINCIPAL), passed("performance-office"));

        expect(instead(DEPUTY, PRINCIPAL), SheetAction.TAKE_BACK).isNull();
        expect(PRINCIPAL, SheetAction.TAKE_BACK).isNull();
        expect(DEPUTY, SheetAction.TAKE_BACK).as("in the own place").isEqualTo("FORBIDDEN");
        expect(actor("deputy", FINANCE, Role.PERFORMANCE_REVIEWER), SheetAction.TAKE_BACK)
                .as("nor with a right of one's own")
                .isEqualTo("FORBIDDEN");
        expect(instead(DEPUTY, PRINCIPAL, null, new Scope(Set.of("approval"), null, Set.of())), SheetAction.TAKE_BACK)
                .as("nor by a narrower mandate")
                .isEqualTo("OUT_OF_DEPUTY_SCOPE");
        expect(actor("second", FINANCE, Role.PERFORMANCE_REVIEWER), SheetAction.TAKE_BACK)
                .isEqualTo("NOTHING_TO_TAKE_BACK");

        happen(PRINCIPAL, new PassTakenBack(ID, 1, 1, "performance-office", null, List.of(), DIGEST));
        expect(PRINCIPAL, SheetAction.PASS).as("nobody has signed now").isNull();
    }

    @Test
    void whatThePrincipalPassedNoDeputyTakesBack() {
        toPerformance(FIRST);
        happen(PRINCIPAL, passed("performance-office"));

        expect(instead(DEPUTY, PRINCIPAL), SheetAction.TAKE_BACK).isEqualTo("NOTHING_TO_TAKE_BACK");
    }

    private void toPerformance(Actor first) {
        submittedBy(DRAFTER);
        happen(first, passed("finance-office"));
    }

    private void submittedBy(Actor drafter) {
        happen(drafter, drafted());
        happen(drafter, submitted(1));
    }

    private static SheetEvent drafted() {
        return new SheetDrafted(ID, UNIT, REGION, CONTENT, DIGEST);
    }

    private static SheetEvent submitted(int round) {
        return new SheetSubmitted(ID, 1, round, CHAIN, List.of(), List.of(), DIGEST);
    }

    private static SheetEvent passed(String stage) {
        return new SheetPassed(ID, 1, 1, stage, Opinion.of("同意"), DIGEST);
    }

    private void happen(Actor actor, SheetEvent event) {
        var role = actor.roles().iterator().next();
        sheet.on(event, Trace.of(Trace.metaData(actor, role), Instant.parse("2026-12-01T01:00:00Z")));
    }

    private AbstractStringAssert<?> expect(Actor actor, SheetAction action) {
        var refusal = SheetRules.refusal(sheet, actor, action);
        return assertThat(refusal == null ? null : refusal.code().name());
    }

    private static Actor instead(Actor deputy, Actor principal) {
        return instead(deputy, principal, null, Scope.ALL);
    }

    private static Actor instead(Actor deputy, Actor principal, @Nullable Actor confirmer, Scope scope) {
        return deputy.actingFor(
                new Mandate(
                        new DeputyshipId(new UUID(0, 1)),
                        principal.id(),
                        principal.name(),
                        deputy.roles(),
                        scope.stages(),
                        scope.maximumAmount(),
                        scope.units(),
                        confirmer == null ? null : confirmer.id()),
                principal.roles());
    }

    private record Scope(Set<String> stages, @Nullable String maximumAmount, Set<UnitId> units) {

        private static final Scope ALL = new Scope(Set.of(), null, Set.of());
    }
}
