package io.mubiao.verifier.meaning;

import static io.mubiao.verifier.meaning.History.REGION;
import static io.mubiao.verifier.meaning.History.actor;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.verifier.finding.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no hash can find: events that are sealed well and should not be there. */
class MeaningTest {

    private static final SheetId SHEET = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));

    private static final Actor DRAFTER = actor("drafter", "101001", Role.DRAFTER);
    private static final Actor DEPARTMENT = actor("department", "101", Role.DEPARTMENT_REVIEWER);
    private static final Actor OFFICE = actor("office", "900", Role.FINANCE_OFFICE_REVIEWER);
    private static final Actor PERFORMANCE = actor("performance", "901", Role.PERFORMANCE_REVIEWER);
    private static final Actor APPROVER = actor("approver", "902", Role.APPROVER);

    private static final SheetContent CONTENT = content("300000");
    private static final String DIGEST = ContentDigest.of(CONTENT);

    private static final List<Stage> CHAIN = List.of(
            new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, new UnitId("101")),
            new Stage("finance-office", "业务股室审核", Role.FINANCE_OFFICE_REVIEWER, new UnitId("900")),
            new Stage("performance-office", "绩效股审核", Role.PERFORMANCE_REVIEWER, null),
            new Stage("approval", "终审批复", Role.APPROVER, null));

    private final History history = new History(true);

    private static SheetContent content(String amount) {
        return new SheetContent(
                "88", 2026, 1, "志愿服务", null, null, null, null, null, null, amount, List.of(), "目标", null, List.of());
    }

    @BeforeEach
    void openAccounts() {
        history.start("101", "101001", "900", "901", "902");
        for (var actor : List.of(DRAFTER, DEPARTMENT, OFFICE, PERFORMANCE, APPROVER)) {
            history.account(actor, History.ADMIN);
        }
    }

    @Test
    void aLawfulLifeHasNothingToFind() {
        toApproval();
        sheet(APPROVER, approved());

        assertThat(history.found()).isEmpty();
        assertThat(history.verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void anOldEventIsReadAsTheProductReadsIt() {
        drafted();
        history.add(
                SHEET.toString(),
                "SheetEdited",
                "1",
                "{\"sheet\":\"" + SHEET + "\",\"changes\":[],\"contentDigest\":\"" + DIGEST + "\"}",
                DRAFTER,
                Role.DRAFTER);

        assertThat(history.found()).isEmpty();
    }

    @Test
    void aContentThatIsNotTheOneDecidedOnIsFound() {
        drafted();
        sheet(
                DRAFTER,
                new SheetEdited(SHEET, List.of(new Change("annualAmount", "300000", "900000")), List.of(), DIGEST));

        assertThat(history.found()).containsExactly("DIGEST 2 " + ContentDigest.of(content("900000")) + " " + DIGEST);
        assertThat(history.verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void aDecisionOnAnotherContentIsFound() {
        toApproval();
        sheet(APPROVER, new SheetApproved(SHEET, 1, 1, "approval", "1号", null, "0".repeat(64)));

        assertThat(history.found()).containsExactly("DIGEST 6 " + DIGEST + " " + "0".repeat(64));
    }

    @Test
    void anApprovalBeforeItsTurnIsUnlawful() {
        submitted();
        sheet(APPROVER, approved());

        assertThat(history.found()).containsExactly("UNLAWFUL stage department");
    }

    @Test
    void whoDraftedDoesNotReview() {
        account(new RoleGranted(DRAFTER.id(), Role.DEPARTMENT_REVIEWER));
        submitted();
        history.add(SHEET.toString(), passed("department"), DRAFTER, Role.DEPARTMENT_REVIEWER);

        assertThat(history.found()).hasSize(1).first().asString().startsWith("UNLAWFUL ");
    }

    @Test
    void aShorterChainThanTheAdoptedIsUnlawful() {
        drafted();
        sheet(DRAFTER, new SheetSubmitted(SHEET, 1, 1, CHAIN.subList(2, 4), List.of(), List.of(), DIGEST));

        assertThat(history.found()).containsExactly("UNLAWFUL chain");
    }

    @Test
    void aStageWithAnotherTermThanAdoptedIsAnotherWay() {
        drafted();
        var first = CHAIN.get(0);
        var slower = new ArrayList<>(CHAIN);
        slower.set(0, new Stage(first.name(), first.label(), first.role(), first.unit(), 60));
        sheet(DRAFTER, new SheetSubmitted(SHEET, 1, 1, slower, List.of(), List.of(), DIGEST));

        assertThat(history.found()).containsExactly("UNLAWFUL chain");
    }

    @Test
    void aRoleThatNoEventGrantedIsNoAuthority() {
        toApproval();
        sheet(actor("stranger", "902", Role.APPROVER), approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY stranger APPROVER");
    }

    @Test
    void aRoleThatHasEndedIsNoAuthority() {
        toApproval();
        account(new RoleRevoked(APPROVER.id(), Role.APPROVER));
        history.later(Duration.ofMinutes(1));
        sheet(APPROVER, approved());

        assertThat(history.found()).containsExactly("NO_AUTHORITY approver APPROVER");
    }

    @Test
    void rightsThatEndedAMomentAgoMayStillHaveHeldElsewhere() {
        toApproval();
        account(new AccountSuspended(APPROVER.id(), "离职"));
        sheet(APPROVER, approved());

        assertThat(history.found()).isEmpty();
    }

    @Test
    void anUnknownKindOfEventIsNotProven() {
        drafted();
        history.add(SHEET.toString(), "SheetPainted", "1", "{}", DRAFTER, Role.DRAFTER);
        sheet(APPROVER, approved());

        assertThat(history.found()).containsExactly("UNREADABLE ");
        assertThat(history.verdict()).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void anEventWithoutWhatItsKindHasIsNotProvenEither() {
        history.add("nobody", "AccountCreated", revision("AccountCreated"), "{}", DRAFTER, Role.ADMIN);
        drafted();
        history.add(SHEET.toString(), "SheetSubmitted", revision("SheetSubmitted"), "{}", DRAFTER, Role.DRAFTER);
        sheet(APPROVER, approved());

        assertThat(history.found()).containsExactly("UNREADABLE ", "UNREADABLE ");
        assertThat(history.verdict()).isEqualTo(Verdict.UNPROVEN);
    }

    private static String revision(String name) {
        return EventTypes.ALL.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    @Test
    void aSheetOfWhichEventsAreWithheldIsPassedOver() {
        history.withheld(SHEET.toString(), 3);
        sheet(APPROVER, approved());

        assertThat(history.found()).isEmpty();
        assertThat(history.verdict()).isEqualTo(Verdict.UNPROVEN);
    }

    private void drafted() {
        sheet(DRAFTER, new SheetDrafted(SHEET, DRAFTER.unit(), REGION, CONTENT, DIGEST));
    }

    private void submitted() {
        drafted();
        sheet(DRAFTER, new SheetSubmitted(SHEET, 1, 1, CHAIN, List.of(), List.of(), DIGEST));
    }

    private void toApproval() {
        submitted();
        sheet(DEPARTMENT, passed("department"));
        sheet(OFFICE, passed("finance-office"));
        sheet(PERFORMANCE, passed("performance-office"));
    }

    private static SheetPassed passed(String stage) {
        return new SheetPassed(SHEET, 1, 1, stage, new Opinion("同意", null, Map.of()), DIGEST);
    }

    private static SheetApproved approved() {
        return new SheetApproved(SHEET, 1, 1, "approval", "1号", null, DIGEST);
    }

    private void account(AccountEvent event) {
        history.account(event, History.ADMIN);
    }

    private void sheet(Actor actor, SheetEvent event) {
        history.add(SHEET.toString(), event, actor, actor.roles().iterator().next());
    }
}
