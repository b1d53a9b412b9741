package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Opinion.Grade;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFormTest {

    private final ReviewForm form = ReviewForm.standard();

    @Test
    void theFormHasEightItemsOfHundredPoints() {
        assertThat(form.blocks()).extracting(ReviewForm.Block::name).containsExactly("完整性", "相关性", "适当性", "可行性");
        assertThat(form.blocks()).flatExtracting(ReviewForm.Block::items).hasSize(8);
        assertThat(form.blocks().stream().map(ReviewForm.Block::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest(name = "{0} + {1} + {2} + {3} = {4}")
    @CsvSource({
        "20, 30, 20, 20, EXCELLENT, PASS",
        "20, 30, 30, 9.5, GOOD, PASS",
        "15, 20, 20, 5, FAIR, RETURN",
        "10, 20, 20, 9.9, POOR, REJECT"
    })
    void thePointsMakeTheGrade(String one, String two, String three, String four, Grade grade, SheetAction decision) {
        assertThat(form.assess(assessment(null, blocks(one, two, three, four)), decision)
                        .grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"FAIR, PASS", "POOR, PASS", "EXCELLENT, RETURN", "FAIR, REJECT", "POOR, RETURN", "GOOD, REJECT"})
    void aGradeThatLeadsElsewhereIsRefused(Grade grade, SheetAction decision) {
        refuses(assessment(grade, Map.of()), decision, ErrorCode.GRADE_UNSUITABLE, "grade");
    }

    @Test
    void aGradeThatThePointsContradictIsRefused() {
        refuses(
                assessment(Grade.EXCELLENT, blocks("10", "20", "20", "20")),
                SheetAction.PASS,
                ErrorCode.GRADE_UNSUITABLE,
                "grade");
    }

    @Test
    void someItemsAloneMakeNoGrade() {
        var partly = assessment(null, Map.of("规范完整性", new BigDecimal("9.5"), "相关性", BigDecimal.TEN));
        assertThat(form.assess(partly, SheetAction.RETURN)).isEqualTo(partly);
        assertThat(form.total(partly.scores())).isNull();
    }

    @Test
    void pointsThatTheFormDoesNotKnowAreNamed() {
        refuses(assessment(null, Map.of("美观", BigDecimal.ONE)), SheetAction.PASS, ErrorCode.MALFORMED, "scores.美观");
        refuses(
                assessment(null, Map.of("规范完整性", new BigDecimal("10.5"))),
                SheetAction.PASS,
                ErrorCode.MALFORMED,
                "scores.规范完整性");
        refuses(
                assessment(null, Map.of("完整性", BigDecimal.TEN, "规范完整性", BigDecimal.ONE)),
                SheetAction.PASS,
                ErrorCode.MALFORMED,
                "scores.规范完整性");
    }

    @Test
    void pointsHaveAtMostTwoDecimals() {
        var precise = Map.of("规范完整性", new BigDecimal("9.125"));
        refuses(assessment(null, precise), SheetAction.PASS, ErrorCode.MALFORMED, "scores.规范完整性");
    }

    /** They were once stored as they came. */
    @Test
    void pointsWithAMillionDecimalsAreSummedAsQuicklyAsOthers() {
        var tiny = new BigDecimal("1e-1000000000");
        var scores = Map.of("完整性", tiny, "相关性", tiny, "适当性", tiny, "可行性", BigDecimal.TEN);
        assertThat(form.total(scores)).isEqualByComparingTo("10");
    }

    private void refuses(Assessment given, SheetAction decision, ErrorCode code, String path) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> form.assess(given, decision))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.violations()).extracting(Violation::path).containsExactly(path);
                });
    }

    private static Assessment assessment(@Nullable Grade grade, Map<String, BigDecimal> scores) {
        return new Assessment(grade, scores);
    }

    private static Map<String, BigDecimal> blocks(String one, String two, String three, String four) {
        return Map.of(
                "完整性", new BigDecimal(one),
                "相关性", new BigDecimal(two),
                "适当性", new BigDecimal(three),
                "可行性", new BigDecimal(four));
    }
}
