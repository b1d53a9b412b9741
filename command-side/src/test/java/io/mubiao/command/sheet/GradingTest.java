package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.Amendment;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetPhase;
import java.math.BigDecimal;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class GradingTest {

    private static final Map<String, BigDecimal> NINETY = Map.of(
            "完整性", new BigDecimal("20"),
            "相关性", new BigDecimal("25"),
            "适当性", new BigDecimal("25"),
            "可行性", new BigDecimal("20"));

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void scoresAreKeptWithTheDecisionAndMakeItsGrade() {
        atDepartment()
                .when(new PassSheet(ID, 2, DEPARTMENT, new Opinion("同意", null, NINETY), null))
                .expectEvents(
                        new SheetPassed(ID, 1, 1, "department", new Opinion("同意", Grade.EXCELLENT, NINETY), DIGEST));
    }

    @Test
    void aGradeLeadsToItsDecision() {
        SheetFixture.refuses(
                atDepartment().when(new PassSheet(ID, 2, DEPARTMENT, new Opinion("同意", Grade.FAIR, Map.of()), null)),
                ErrorCode.GRADE_UNSUITABLE);
        SheetFixture.refuses(
                atDepartment().when(new RejectSheet(ID, 2, DEPARTMENT, REASONS, new Assessment(Grade.FAIR, Map.of()))),
                ErrorCode.GRADE_UNSUITABLE);
        var fair = new Assessment(Grade.FAIR, Map.of());
        atDepartment()
                .when(new ReturnSheet(ID, 2, DEPARTMENT, null, REASONS, fair))
                .expectEvents(new SheetReturned(ID, 1, 1, "department", null, REASONS, fair, DIGEST));
    }

    @Test
    void whatReviewerAndUnitAgreedOnIsEnteredAndPassedAtOnce() {
        var good = new Opinion("修改完善后通过", Grade.GOOD, Map.of());
        var digest = ContentDigest.of(BETTER);
        atDepartment()
                .when(new PassSheet(ID, 2, DEPARTMENT, good, new Amendment(BETTER, "与单位经办人电话商定")))
                .expectEvents(
                        new SheetAmended(ID, 1, 1, "department", Cells.changes(CONTENT, BETTER), "与单位经办人电话商定", digest),
                        new SheetPassed(ID, 1, 1, "department", good, digest))
                .expectResultMessagePayload(new Standing(ID, 4, 1, SheetPhase.IN_REVIEW, "finance-office"));
    }

    @Test
    void anAmendmentThatChangesNothingLeavesNoEventOfItsOwn() {
        atDepartment()
                .when(new PassSheet(ID, 2, DEPARTMENT, AGREED, new Amendment(CONTENT, "没有改动")))
                .expectEvents(passed(1, 1, "department"));
    }

    @Test
    void anAmendmentIsAsCompleteAsASubmission() {
        SheetFixture.refuses(
                atDepartment().when(new PassSheet(ID, 2, DEPARTMENT, AGREED, new Amendment(content(""), "删去目标"))),
                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SHEET_INCOMPLETE));
    }

    private TestExecutor<TargetSheet> atDepartment() {
        return sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)));
    }
}
