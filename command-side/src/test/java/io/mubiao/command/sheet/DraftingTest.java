package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.DiscardSheet;
import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.SheetDiscarded;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void aDrafterBeginsASheetOfTheOwnUnit() {
        sheet.givenNothing()
                .when(new DraftSheet(ID, DRAFTER, CONTENT))
                .expectEvents(drafted())
                .expectResultMessagePayload(new SheetVersion(ID, 1, 1, SheetPhase.DRAFT, null));
    }

    @Test
    void onlyADrafterBeginsASheet() {
        SheetFixture.refuses(sheet.givenNothing().when(new DraftSheet(ID, APPROVER, CONTENT)), ErrorCode.FORBIDDEN);
    }

    @Test
    void whoHoldsIncompatibleRolesBeginsNoSheet() {
        var both = actor("both", UNIT, Role.DRAFTER, Role.APPROVER);
        SheetFixture.refuses(
                sheet.givenNothing().when(new DraftSheet(ID, both, CONTENT)), ErrorCode.ROLES_INCOMPATIBLE);
    }

    @Test
    void whoHoldsIncompatibleRolesChangesNoSheet() {
        var both = actor("both", UNIT, Role.DRAFTER, Role.AUDITOR);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new EditSheet(ID, 1, both, BETTER, List.of())),
                ErrorCode.ROLES_INCOMPATIBLE);
    }

    @Test
    void theSameCreationAgainHasTheSameResult() {
        sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                .when(new DraftSheet(ID, DRAFTER, CONTENT))
                .expectNoEvents()
                .expectResultMessagePayload(new SheetVersion(ID, 1, 1, SheetPhase.DRAFT, null));
    }

    @Test
    void anIdIsNotUsedForTwoSheets() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new DraftSheet(ID, DRAFTER, BETTER)), ErrorCode.ID_TAKEN);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new DraftSheet(ID, STRANGER, CONTENT)), ErrorCode.ID_TAKEN);
    }

    @Test
    void anEditStoresTheCellsThatChanged() {
        sheet.given(by(DRAFTER, drafted()))
                .when(new EditSheet(ID, 1, COLLEAGUE, BETTER, List.of()))
                .expectEvents(edited());
        assertThat(Cells.changes(CONTENT, BETTER))
                .singleElement()
                .satisfies(change -> assertThat(change.path()).isEqualTo("annualGoal"));
    }

    @Test
    void anEditNamesTheRuleWhoseSuggestionItTookOver() {
        var taken = List.of(new Correction("E08", null, "annualGoal"));
        sheet.given(by(DRAFTER, drafted()))
                .when(new EditSheet(ID, 1, DRAFTER, BETTER, taken))
                .expectEvents(new SheetEdited(ID, Cells.changes(CONTENT, BETTER), taken, ContentDigest.of(BETTER)));
    }

    @Test
    void aSuggestionForACellThatDidNotChangeWasNotTakenOver() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()))
                        .when(new EditSheet(ID, 1, DRAFTER, BETTER, List.of(new Correction("C07", "i1", "value")))),
                refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path)
                        .containsExactly("corrections[0]"));
    }

    @Test
    void anEditThatChangesNothingLeavesNoEvent() {
        sheet.given(by(DRAFTER, drafted()))
                .when(new EditSheet(ID, 1, DRAFTER, CONTENT, List.of()))
                .expectNoEvents()
                .expectResultMessagePayload(new SheetVersion(ID, 1, 1, SheetPhase.DRAFT, null));
    }

    @Test
    void anEditThatNobodyCouldSeeOnPaperLeavesNoEvent() {
        sheet.given(by(DRAFTER, drafted()))
                .when(new EditSheet(ID, 1, DRAFTER, underOtherIds(CONTENT), List.of()))
                .expectNoEvents()
                .expectResultMessagePayload(new SheetVersion(ID, 1, 1, SheetPhase.DRAFT, null));
    }

    /** The same on paper: rows under other ids, and absent texts as empty ones. */
    private static SheetContent underOtherIds(SheetContent content) {
        return new SheetContent(
                content.edition(),
                content.fiscalYear(),
                content.number(),
                content.projectName(),
                content.projectCode() == null ? "" : content.projectCode(),
                content.department(),
                content.implementingUnit(),
                content.projectAttribute(),
                content.projectTerm(),
                content.financeOffice(),
                content.annualAmount(),
                content.fundingParts(),
                content.annualGoal(),
                content.midTermGoal() == null ? "" : content.midTermGoal(),
                content.indicators().stream()
                        .map(row -> new Indicator(
                                "other-" + row.id(),
                                row.level1(),
                                row.level2(),
                                row.name(),
                                row.value(),
                                row.weight(),
                                row.remark() == null ? "" : row.remark()))
                        .toList());
    }

    @Test
    void aSheetInReviewIsNotEdited() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new EditSheet(ID, 2, DRAFTER, BETTER, List.of())),
                ErrorCode.SHEET_NOT_EDITABLE);
    }

    @Test
    void anApprovedSheetIsNotEdited() {
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new EditSheet(ID, 6, DRAFTER, BETTER, List.of())),
                ErrorCode.SHEET_NOT_EDITABLE);
    }

    @Test
    void aReviewerDoesNotEdit() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new EditSheet(ID, 2, DEPARTMENT, BETTER, List.of())),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void aDraftThatWasNeverSubmittedIsDiscarded() {
        sheet.given(by(DRAFTER, drafted()))
                .when(new DiscardSheet(ID, 1, DRAFTER, "重复"))
                .expectEvents(new SheetDiscarded(ID, "重复", DIGEST));
    }

    @Test
    void aSheetThatWasSubmittedIsNotDiscarded() {
        SheetFixture.refuses(
                sheet.given(
                                by(DRAFTER, drafted()),
                                by(DRAFTER, submitted(1, 1)),
                                by(DEPARTMENT, returned(1, "department", null)))
                        .when(new DiscardSheet(ID, 3, DRAFTER, "不要了")),
                ErrorCode.ALREADY_SUBMITTED);
    }

    @Test
    void aDiscardedSheetStaysDiscarded() {
        var discarded = by(DRAFTER, new SheetDiscarded(ID, "重复", DIGEST));
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), discarded).when(new DiscardSheet(ID, 2, DRAFTER, "再次")),
                ErrorCode.SHEET_NOT_EDITABLE);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), discarded).when(new SubmitSheet(ID, 2, DRAFTER, List.of())),
                ErrorCode.SHEET_NOT_SUBMITTABLE);
    }
}
