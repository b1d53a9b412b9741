package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;

import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
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

    private TestExecutor<TargetSheet> atDepartment() {
        return sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)));
    }
}
