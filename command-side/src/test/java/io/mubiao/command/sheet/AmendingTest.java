package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.AGREED;
import static io.mubiao.command.sheet.Sheets.APPROVER;
import static io.mubiao.command.sheet.Sheets.BETTER;
import static io.mubiao.command.sheet.Sheets.BUREAU;
import static io.mubiao.command.sheet.Sheets.COLLEAGUE;
import static io.mubiao.command.sheet.Sheets.CONTENT;
import static io.mubiao.command.sheet.Sheets.DEPARTMENT;
import static io.mubiao.command.sheet.Sheets.DIGEST;
import static io.mubiao.command.sheet.Sheets.DRAFTER;
import static io.mubiao.command.sheet.Sheets.FINANCE_OFFICE;
import static io.mubiao.command.sheet.Sheets.ID;
import static io.mubiao.command.sheet.Sheets.PERFORMANCE;
import static io.mubiao.command.sheet.Sheets.REASONS;
import static io.mubiao.command.sheet.Sheets.ROUTING;
import static io.mubiao.command.sheet.Sheets.STRANGER;
import static io.mubiao.command.sheet.Sheets.UNIT;
import static io.mubiao.command.sheet.Sheets.UNITS;
import static io.mubiao.command.sheet.Sheets.actor;
import static io.mubiao.command.sheet.Sheets.by;
import static io.mubiao.command.sheet.Sheets.content;
import static io.mubiao.command.sheet.Sheets.drafted;
import static io.mubiao.command.sheet.Sheets.passed;
import static io.mubiao.command.sheet.Sheets.returned;
import static io.mubiao.command.sheet.Sheets.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.Amendment;
import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.ConfirmAmendment;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended.Confirmation;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AmendingTest {

    private static final Opinion GOOD = new Opinion("修改完善后通过", Grade.GOOD, Map.of());
    private static final String AGREEMENT = "与单位经办人电话商定";
    private static final String BETTER_DIGEST = ContentDigest.of(BETTER);

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void whatReviewerAndUnitAgreedOnIsCheckedAgainEnteredAndPassedAtOnce() {
        atDepartment()
                .when(new PassSheet(ID, 2, DEPARTMENT, GOOD, new Amendment(BETTER, AGREEMENT)))
                .expectEvents(amended(Confirmation.UNIT), new SheetPassed(ID, 1, 1, "department", GOOD, BETTER_DIGEST))
                .expectResultMessagePayload(new SheetVersion(ID, 4, 1, SheetPhase.IN_REVIEW, "finance-office"));
    }

    @Test
    void anAmendmentThatChangesNothingLeavesNoEventOfItsOwn() {
        atDepartment()
                .when(new PassSheet(ID, 2, DEPARTMENT, AGREED, new Amendment(CONTENT, "没有改动")))
                .expectEvents(passed(1, 1, "department"));
    }

    @Test
    void anAmendmentIsAsCompleteAsASubmission() {
        refuses(GOOD, content(""), ErrorCode.SHEET_INCOMPLETE);
    }

    @Test
    void onlyAGradeOfGoodAmends() {
        refuses(AGREED, BETTER, ErrorCode.GRADE_UNSUITABLE);
        refuses(new Opinion("同意", Grade.EXCELLENT, Map.of()), BETTER, ErrorCode.GRADE_UNSUITABLE);
    }

    @Test
    void whatTheProjectIsWhoseItIsAndWhatItCostsIsNotAmended() {
        for (var tooWide : List.of(
                changed("500000", List.of(), CONTENT.projectName(), CONTENT.implementingUnit(), 2026),
                changed("300000", List.of(new FundingPart("上级", "1")), CONTENT.projectName(), "x", 2026),
                changed("300000", List.of(), "另一个项目", CONTENT.implementingUnit(), 2026),
                changed("300000", List.of(), CONTENT.projectName(), "另一个单位", 2026),
                changed("300000", List.of(), CONTENT.projectName(), CONTENT.implementingUnit(), 2027))) {
            refuses(GOOD, tooWide, ErrorCode.AMENDMENT_TOO_WIDE);
        }
    }

    @Test
    void noDecisionIsMadeOnAnAmendmentThatTheUnitHasNotConfirmed() {
        for (var decision : List.of(
                new PassSheet(ID, 4, FINANCE_OFFICE, AGREED, null),
                new ReturnSheet(ID, 4, FINANCE_OFFICE, null, REASONS, Assessment.none()),
                new RejectSheet(ID, 4, FINANCE_OFFICE, REASONS, Assessment.none()))) {
            SheetFixture.refuses(sheet.given(unconfirmed()).when(decision), ErrorCode.AMENDMENT_UNCONFIRMED);
        }
    }

    @Test
    void anAmendmentBeforeTheLastStageIsConfirmedBeforeTheApproval() {
        var history = new ArrayList<EventMessage<SheetEvent>>(List.of(
                by(DRAFTER, drafted()),
                by(DRAFTER, submitted(1, 1)),
                by(DEPARTMENT, passed(1, 1, "department")),
                by(FINANCE_OFFICE, passed(1, 1, "finance-office"))));
        history.add(by(PERFORMANCE, amended(Confirmation.UNIT)));
        history.add(by(PERFORMANCE, new SheetPassed(ID, 1, 1, "performance-office", GOOD, BETTER_DIGEST)));
        SheetFixture.refuses(
                sheet.given(history).when(new ApproveSheet(ID, 6, APPROVER, "1号", null)),
                ErrorCode.AMENDMENT_UNCONFIRMED);
    }

    @Test
    void theUnitConfirmsAndTheNextStageDecides() {
        sheet.given(unconfirmed())
                .when(new ConfirmAmendment(ID, 4, COLLEAGUE, null))
                .expectEvents(confirmed())
                .expectResultMessagePayload(new SheetVersion(ID, 5, 1, SheetPhase.IN_REVIEW, "finance-office"));
        sheet.given(and(unconfirmed(), by(COLLEAGUE, confirmed())))
                .when(new PassSheet(ID, 5, FINANCE_OFFICE, AGREED, null))
                .expectEvents(new SheetPassed(ID, 1, 1, "finance-office", AGREED, BETTER_DIGEST));
    }

    @Test
    void nobodyButTheUnitConfirmsAndOnlyOnce() {
        SheetFixture.refuses(
                sheet.given(unconfirmed()).when(new ConfirmAmendment(ID, 4, DEPARTMENT, null)), ErrorCode.FORBIDDEN);
        SheetFixture.refuses(
                sheet.given(unconfirmed()).when(new ConfirmAmendment(ID, 4, STRANGER, null)),
                ErrorCode.SHEET_NOT_FOUND);
        SheetFixture.refuses(
                sheet.given(and(unconfirmed(), by(COLLEAGUE, confirmed())))
                        .when(new ConfirmAmendment(ID, 5, DRAFTER, null)),
                ErrorCode.NOTHING_TO_CONFIRM);
        var amender = actor("department", UNIT, Role.DRAFTER);
        SheetFixture.refuses(
                sheet.given(unconfirmed()).when(new ConfirmAmendment(ID, 4, amender, null)),
                ErrorCode.SEPARATION_OF_DUTIES);
    }

    @Test
    void aUnitThatDoesNotAgreeWithdraws() {
        sheet.given(unconfirmed())
                .when(new WithdrawSheet(ID, 4, DRAFTER, "不同意修改"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoAmendedDoesNotReviewWhileACellOfTheirsStands() {
        var history = returnedAfterAmendment();
        history.add(by(DRAFTER, submitted(1, 2)));
        SheetFixture.refuses(
                sheet.given(history).when(new PassSheet(ID, 7, DEPARTMENT, AGREED, null)),
                ErrorCode.SEPARATION_OF_DUTIES);
        var second = actor("department-2", BUREAU, Role.DEPARTMENT_REVIEWER);
        sheet.given(history).when(new PassSheet(ID, 7, second, AGREED, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoAmendedReviewsAgainOnceTheUnitHasWrittenTheirCellsAnew() {
        var history = returnedAfterAmendment();
        history.add(by(DRAFTER, new SheetEdited(ID, Cells.changes(BETTER, CONTENT), List.of(), DIGEST)));
        history.add(by(DRAFTER, submitted(1, 2)));
        sheet.given(history)
                .when(new PassSheet(ID, 8, DEPARTMENT, AGREED, null))
                .expectEvents(passed(1, 2, "department"));
    }

    @Test
    void errorsThatAnAmendmentMakesHoldItBackWhereTheyHoldASubmissionBack() {
        var strict = new SheetFixture(ROUTING, new Screening(UNITS, region -> true));
        var wrong =
                changed("300000", List.of(), CONTENT.projectName(), CONTENT.implementingUnit(), 2026, "完成 2020 年任务");
        var history = List.of(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)));
        assertThat(new Screening(UNITS, region -> false).screenAmendment(state(), wrong))
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
        SheetFixture.refuses(
                strict.given(history).when(new PassSheet(ID, 2, DEPARTMENT, GOOD, new Amendment(wrong, AGREEMENT))),
                ErrorCode.FINDINGS_BLOCK);
    }

    @Test
    void anAmendmentOfThePastStaysAsItWasFolded() {
        var history = new ArrayList<>(List.of(
                by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)), by(DEPARTMENT, amended(Confirmation.NONE))));
        history.add(by(DEPARTMENT, new SheetPassed(ID, 1, 1, "department", GOOD, BETTER_DIGEST)));
        sheet.given(history)
                .when(new PassSheet(ID, 4, FINANCE_OFFICE, AGREED, null))
                .expectSuccessfulHandlerExecution();
        history.add(by(FINANCE_OFFICE, returned(1, "finance-office", null)));
        history.add(by(DRAFTER, submitted(1, 2)));
        sheet.given(history)
                .when(new PassSheet(ID, 6, DEPARTMENT, AGREED, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aRevisionIsAmendedWithinTheSameBounds() {
        var history = new ArrayList<EventMessage<SheetEvent>>(Sheets.anApprovedSheet());
        history.add(by(DRAFTER, Sheets.revisionStarted(2)));
        history.add(by(DRAFTER, Sheets.edited()));
        history.add(by(DRAFTER, new SubmittedAs(2, BETTER_DIGEST).event()));
        var dearer = changed("500000", List.of(), CONTENT.projectName(), CONTENT.implementingUnit(), 2026);
        SheetFixture.refuses(
                sheet.given(history).when(new PassSheet(ID, 9, DEPARTMENT, GOOD, new Amendment(dearer, AGREEMENT))),
                ErrorCode.AMENDMENT_TOO_WIDE);
    }

    private record SubmittedAs(int revision, String digest) {

        SheetEvent event() {
            return new SheetEvent.SheetSubmitted(ID, revision, 1, Sheets.CHAIN, List.of(), Sheets.FINDINGS, digest);
        }
    }

    private void refuses(Opinion opinion, SheetContent amended, ErrorCode code) {
        SheetFixture.refuses(
                atDepartment().when(new PassSheet(ID, 2, DEPARTMENT, opinion, new Amendment(amended, AGREEMENT))),
                code);
    }

    private TestExecutor<TargetSheet> atDepartment() {
        return sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)));
    }

    private static List<EventMessage<SheetEvent>> unconfirmed() {
        return List.of(
                by(DRAFTER, drafted()),
                by(DRAFTER, submitted(1, 1)),
                by(DEPARTMENT, amended(Confirmation.UNIT)),
                by(DEPARTMENT, new SheetPassed(ID, 1, 1, "department", GOOD, BETTER_DIGEST)));
    }

    /** Six events. */
    private static List<EventMessage<SheetEvent>> returnedAfterAmendment() {
        var history = new ArrayList<>(unconfirmed());
        history.add(by(COLLEAGUE, confirmed()));
        history.add(by(FINANCE_OFFICE, returned(1, "finance-office", null)));
        return history;
    }

    private static List<EventMessage<SheetEvent>> and(
            List<EventMessage<SheetEvent>> history, EventMessage<SheetEvent> next) {
        var longer = new ArrayList<>(history);
        longer.add(next);
        return longer;
    }

    private static SheetEvent amended(Confirmation confirmation) {
        return new SheetAmended(
                ID,
                1,
                1,
                "department",
                Cells.changes(CONTENT, BETTER),
                AGREEMENT,
                new Screening(UNITS, region -> false).screenAmendment(state(), BETTER),
                confirmation,
                BETTER_DIGEST);
    }

    private static SheetState state() {
        var state = new SheetState();
        state.on(drafted(), Trace.of(Trace.metaData(DRAFTER, Role.DRAFTER), Instant.EPOCH));
        return state;
    }

    private static SheetEvent confirmed() {
        return new AmendmentConfirmed(ID, 1, 1, "department", null, BETTER_DIGEST);
    }

    private static SheetContent changed(String amount, List<FundingPart> parts, String name, String unit, int year) {
        return changed(amount, parts, name, unit, year, CONTENT.annualGoal());
    }

    private static SheetContent changed(
            String amount, List<FundingPart> parts, String name, String unit, int year, String goal) {
        return new SheetContent(
                CONTENT.edition(),
                year,
                CONTENT.number(),
                name,
                CONTENT.projectCode(),
                CONTENT.department(),
                unit,
                CONTENT.projectAttribute(),
                CONTENT.projectTerm(),
                CONTENT.financeOffice(),
                amount,
                parts,
                goal,
                CONTENT.midTermGoal(),
                CONTENT.indicators());
    }
}
