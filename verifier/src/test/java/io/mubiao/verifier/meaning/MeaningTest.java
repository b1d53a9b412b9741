package io.mubiao.verifier.meaning;

import static io.mubiao.verifier.meaning.History.actor;
import static io.mubiao.verifier.meaning.Sheets.APPROVER;
import static io.mubiao.verifier.meaning.Sheets.CHAIN;
import static io.mubiao.verifier.meaning.Sheets.DEPARTMENT;
import static io.mubiao.verifier.meaning.Sheets.DIGEST;
import static io.mubiao.verifier.meaning.Sheets.DRAFTER;
import static io.mubiao.verifier.meaning.Sheets.OFFICE;
import static io.mubiao.verifier.meaning.Sheets.PERFORMANCE;
import static io.mubiao.verifier.meaning.Sheets.SHEET;
import static io.mubiao.verifier.meaning.Sheets.approved;
import static io.mubiao.verifier.meaning.Sheets.content;
import static io.mubiao.verifier.meaning.Sheets.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.verifier.finding.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no hash can find: events that are sealed well and should not be there. */
class MeaningTest {

    private final History history = new History(true);

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
        sheet(DRAFTER, Sheets.drafted());
    }

    private void submitted() {
        drafted();
        sheet(DRAFTER, Sheets.submitted());
    }

    private void toApproval() {
        submitted();
        sheet(DEPARTMENT, passed("department"));
        sheet(OFFICE, passed("finance-office"));
        sheet(PERFORMANCE, passed("performance-office"));
    }

    private void account(AccountEvent event) {
        history.account(event, History.ADMIN);
    }

    private void sheet(Actor actor, SheetEvent event) {
        history.add(SHEET.toString(), event, actor, actor.roles().iterator().next());
    }
}
