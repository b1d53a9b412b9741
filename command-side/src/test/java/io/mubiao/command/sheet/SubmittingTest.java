package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetWithdrawn;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.workflow.ReviewChain;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmittingTest {

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void submissionFixesTheChainOfResponsibleUnits() {
        sheet.given(by(DRAFTER, drafted()))
                .when(new SubmitSheet(ID, 1, DRAFTER, List.of()))
                .expectEvents(submitted(1, 1))
                .expectResultMessagePayload(new Standing(ID, 2, 1, SheetPhase.IN_REVIEW, "department"));
    }

    @Test
    void anIncompleteSheetIsNotSubmittedAndEveryGapIsNamed() {
        var empty = new SheetContent(
                "88",
                2026,
                null,
                "项目",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(row("i1", "产出指标", "数量指标", "频次", "")));
        var drafted = by(DRAFTER, new SheetEvent.SheetDrafted(ID, UNIT, REGION, empty, "d"));
        SheetFixture.refuses(sheet.given(drafted).when(new SubmitSheet(ID, 1, DRAFTER, List.of())), refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.SHEET_INCOMPLETE);
            assertThat(refusal.violations())
                    .extracting(Violation::path)
                    .contains(
                            "content.department",
                            "content.annualAmount",
                            "content.annualGoal",
                            "content.indicators",
                            "content.indicators[0].value");
        });
    }

    @Test
    void aUnitWithoutDepartmentCannotSubmit() {
        var lost = new SheetFixture(new Routing(ReviewChain.standard(), unit -> null));
        SheetFixture.refuses(
                lost.given(by(DRAFTER, drafted())).when(new SubmitSheet(ID, 1, DRAFTER, List.of())),
                ErrorCode.NO_RESPONSIBLE_UNIT);
    }

    @Test
    void aSecondSubmissionIsRefused() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new SubmitSheet(ID, 2, DRAFTER, List.of())),
                ErrorCode.SHEET_NOT_SUBMITTABLE);
    }

    @Test
    void theUnitWithdrawsWhatNobodyHasActedOn() {
        sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                .when(new WithdrawSheet(ID, 2, COLLEAGUE, "金额有误"))
                .expectEvents(new SheetWithdrawn(ID, 1, "金额有误", DIGEST))
                .expectResultMessagePayload(new Standing(ID, 3, 1, SheetPhase.DRAFT, null));
    }

    @Test
    void theUnitDoesNotWithdrawWhatWasHandled() {
        SheetFixture.refuses(
                sheet.given(
                                by(DRAFTER, drafted()),
                                by(DRAFTER, submitted(1, 1)),
                                by(DEPARTMENT, passed(1, 1, "department")))
                        .when(new WithdrawSheet(ID, 3, DRAFTER, null)),
                ErrorCode.ALREADY_HANDLED);
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new WithdrawSheet(ID, 6, DRAFTER, null)),
                ErrorCode.ALREADY_HANDLED);
    }

    @Test
    void aDraftIsNotWithdrawn() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new WithdrawSheet(ID, 1, DRAFTER, null)),
                ErrorCode.NOTHING_TO_WITHDRAW);
    }
}
