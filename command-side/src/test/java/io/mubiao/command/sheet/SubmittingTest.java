package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;

import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetEvent.SheetWithdrawn;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.workflow.ReviewChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmittingTest {

    private static final SheetContent CORRECT = new SheetContent(
            "88",
            2026,
            2,
            "2026 年平罗招商工作经费",
            null,
            "平罗县商务和投资促进局",
            "平罗县商务和投资促进局本级",
            "一年期项目",
            "1 年",
            "经济建设室",
            "300000",
            List.of(),
            "接待投资考察客商 15 次，保障招商引资工作。",
            null,
            CONTENT.indicators());

    private final SheetFixture sheet = new SheetFixture(ROUTING);
    private final SheetFixture strict = new SheetFixture(ROUTING, new Screening(UNITS, region -> true));

    @Test
    void submissionFixesTheChainOfResponsibleUnits() {
        sheet.given(by(DRAFTER, drafted()))
                .when(new SubmitSheet(ID, 1, DRAFTER, List.of()))
                .expectEvents(submitted(1, 1))
                .expectResultMessagePayload(new SheetVersion(ID, 2, 1, SheetPhase.IN_REVIEW, "department"));
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
    void errorsHoldTheSheetBackAndEachIsNamedAtItsCell() {
        SheetFixture.refuses(
                strict.given(by(DRAFTER, drafted())).when(new SubmitSheet(ID, 1, DRAFTER, List.of())), refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.FINDINGS_BLOCK);
                    assertThat(refusal.violations())
                            .extracting(Violation::path, Violation::code)
                            .containsExactly(tuple("content.department", "B01"), tuple("content.projectTerm", "B04"));
                });
    }

    @Test
    void everyWarningWantsAWordFromTheDrafter() {
        var drafted = by(DRAFTER, new SheetEvent.SheetDrafted(ID, UNIT, REGION, CORRECT, ContentDigest.of(CORRECT)));
        SheetFixture.refuses(strict.given(drafted).when(new SubmitSheet(ID, 1, DRAFTER, List.of())), refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.EXPLANATION_REQUIRED);
            assertThat(refusal.violations())
                    .extracting(Violation::path, Violation::code)
                    .containsExactly(tuple("content.indicators[1].name", "C04"), tuple("content.indicators", "C15"));
        });
        var explained = List.of(new Explanation("C04", "i2", "按项目数计算的开工率"), new Explanation("C15", null, "社会效益难以量化"));
        strict.given(drafted)
                .when(new SubmitSheet(ID, 1, DRAFTER, explained))
                .expectEventsMatching(exactSequenceOf(messageWithPayload(matches(
                        (SheetSubmitted submitted) -> submitted.explanations().equals(explained)
                                && submitted.findings().stream()
                                        .map(Finding::code)
                                        .toList()
                                        .containsAll(List.of("C04", "C15", "C05"))))));
    }

    @Test
    void anAdjustmentThatAdjustsNothingIsHeldBack() {
        var history = new ArrayList<>(anApprovedSheet());
        history.add(by(DRAFTER, revisionStarted(2)));
        SheetFixture.refuses(
                strict.given(history).when(new SubmitSheet(ID, 7, DRAFTER, List.of())),
                refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code)
                        .contains("H06"));
    }

    @Test
    void aUnitWithoutDepartmentCannotSubmit() {
        var lost = new SheetFixture(new Routing(region -> ReviewChain.standard(), new Units(unit -> null)));
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
                .expectResultMessagePayload(new SheetVersion(ID, 3, 1, SheetPhase.DRAFT, null));
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
