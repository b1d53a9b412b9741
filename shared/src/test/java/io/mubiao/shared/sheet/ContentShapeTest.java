package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.problem.Violation;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentShapeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "20000", "300000.5", "420000.05", "1000000000000", ""})
    void anAmountHasAtMostTwoDecimals(String amount) {
        assertThat(ContentShape.violations(amount(amount))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.234",
                "1e5",
                "20,000",
                "20 000",
                "1000000000000.01",
                "99999999999999999999",
                "NaN",
                "007",
                "-0",
                "+1",
                "２００"
            })
    void anyOtherAmountIsRefusedByName(String amount) {
        assertThat(ContentShape.violations(amount(amount)))
                .extracting(Violation::path, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("content.annualAmount", "INVALID_AMOUNT"));
    }

    @ParameterizedTest
    @CsvSource({
        "U+0000", "U+0007", "U+001B", "U+007F", "U+200B", "U+202E", "U+2066", "U+FEFF", "U+1F600", "U+1F3FB", "U+FE0F",
        "U+FFFF"
    })
    void whatCannotBePrintedAsItIsIsRefused(String codePoint) {
        var text = "目标" + Character.toString(Integer.parseInt(codePoint.substring(2), 16));
        assertThat(ContentShape.violations(goal(text))).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("content.annualGoal");
            assertThat(violation.code()).isEqualTo("UNPRINTABLE");
            assertThat(violation.detail()).contains(codePoint);
        });
    }

    @Test
    void aLoneSurrogateIsRefused() {
        assertThat(ContentShape.violations(goal("\ud800"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"≥95%", "“菜篮子”", "①②③ ☑ ★", "<p>目标</p>", "一\n二\t三", "𠮷", "～——…", "ａｂ１２"})
    void whatOfficesWriteIsAccepted(String text) {
        assertThat(ContentShape.violations(goal(text))).isEmpty();
    }

    @Test
    void aGoalHasAtMost2000Characters() {
        assertThat(ContentShape.violations(goal("目".repeat(2000)))).isEmpty();
        assertThat(ContentShape.violations(goal("目".repeat(2001))))
                .extracting(Violation::code)
                .containsExactly("TOO_LONG");
    }

    @Test
    void fiveThousandIndicatorsAreTooMany() {
        var rows = Collections.nCopies(5000, new Indicator("i1", null, null, null, null, null, null));
        assertThat(ContentShape.violations(CellsTest.with(rows.toArray(Indicator[]::new))))
                .extracting(Violation::code)
                .containsExactly("TOO_MANY");
    }

    @Test
    void indicatorIdsAreUniqueAndPlain() {
        assertThat(ContentShape.violations(CellsTest.with(row("a"), row("a"), row("b/c"), row(""))))
                .extracting(Violation::path, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("content.indicators[1].id", "DUPLICATE_ID"),
                        org.assertj.core.groups.Tuple.tuple("content.indicators[2].id", "INVALID_ID"),
                        org.assertj.core.groups.Tuple.tuple("content.indicators[3].id", "INVALID_ID"));
    }

    @Property(tries = 300, seed = "1")
    void noTextMakesTheCheckThrow(@ForAll String text) {
        assertThat(ContentShape.violations(goal(text))).hasSizeLessThan(2);
    }

    @Test
    void onlyFormsThatAreKnownAreNamed() {
        var form = List.of(new Change("form", null, FormEdition.MINISTRY));
        var other = List.of(new Change("form", null, "自制"));
        assertThat(ContentShape.violations(Cells.apply(goal("目标"), form))).isEmpty();
        assertThat(ContentShape.violations(Cells.apply(goal("目标"), other)))
                .extracting(Violation::path, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("content.form", "UNKNOWN_FORM"));
    }

    private static Indicator row(String id) {
        return new Indicator(id, null, null, null, null, null, null);
    }

    private static SheetContent amount(String amount) {
        return new SheetContent(
                "88", 2026, null, null, null, null, null, null, null, null, amount, List.of(), null, null, List.of());
    }

    private static SheetContent goal(String goal) {
        return new SheetContent(
                "88", 2026, null, null, null, null, null, null, null, null, null, List.of(), goal, null, List.of());
    }
}
