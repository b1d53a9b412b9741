package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say about the five sheets of the real document: no finding is missing, none is extra. */
class SeedFindingsTest {

    private static final Checks CHECKS = Checks.by(RuleSet.of("640221000", 2026));

    private final IntakeResult document = Intake.check(SeedDocument.bytes(), "640221000");

    @ParameterizedTest(name = "sheet {0}")
    @CsvSource({
        "1, A05 B01 B03 B04 B05 C03 C04 C05 C06 C11 C12 C14 C15 D06 D08 E03 E05 E06 E07 E08 F01 F05 F06",
        "2, A05 B01 B04 B05 C02 C04 C05 C06 C11 C14 C15 D03 D04 D05 D08 E04 E05 E06 E08 F06",
        "3, A05 B01 B04 B05 B07 C03 C04 C05 C06 C07 C11 C14 C15 D06 D07 D08 E06 E08 F03 F06",
        "4, A05 B01 B04 B05 B07 C04 C05 C06 C11 C13 C14 C15 D03 D08 E05 E06 E09 F02 F05",
        "5, A05 B01 B04 B05 C04 C05 C06 C11 C12 C14 C15 D06 E01 E03 E07 E08 F06"
    })
    void everySheetHasExactlyTheFindingsOfTheCatalogue(int sheet, String expected) {
        var codes = new TreeSet<>(codes(sheet));
        codes.removeIf(code -> code.startsWith("G"));

        assertThat(String.join(" ", codes)).isEqualTo(expected);
    }

    @Test
    void onSubmissionTheSameRulesSpeak() {
        var submitted = checked(Profile.SUBMIT);

        for (var sheet = 1; sheet <= 5; sheet++) {
            assertThat(codes(submitted.get(sheet - 1))).isEqualTo(codes(sheet));
        }
    }

    @ParameterizedTest
    @CsvSource({"G01, 1 2 3 4 5", "G02, 1 5", "G03, 1 5", "G04, 3 5", "G05, ''"})
    void theSheetsAreComparedWithEachOther(String code, String sheets) {
        assertThat(with(
                        code,
                        document.sheets().stream().map(SheetReading::findings).toList()))
                .isEqualTo(sheets);
    }

    @ParameterizedTest
    @CsvSource({"E02, ''", "E10, 2", "F07, 1 3 4"})
    void aReviewerAlsoHearsGuesses(String code, String sheets) {
        assertThat(with(code, checked(Profile.REVIEW))).isEqualTo(sheets);
    }

    @Test
    void fifteenValuesAreWordsWithoutAScale() {
        assertThat(document.sheets())
                .flatExtracting(SheetReading::findings)
                .filteredOn(finding -> finding.code().equals("C14"))
                .hasSize(15);
    }

    @Test
    void theBudgetIsComparedWithUnitCostTimesQuantity() {
        assertThat(finding(2, "D03").detail())
                .contains("5000 元")
                .contains("1.67%")
                .contains("295000 元");
        assertThat(finding(4, "D03").detail())
                .contains("60000 元")
                .contains("14.29%")
                .contains("360000 元");
    }

    @Test
    void whereAMachineKnowsTheCorrectionItIsOffered() {
        assertThat(finding(1, "B01").replacement()).isEqualTo("平罗县商务和投资促进局");
        assertThat(finding(1, "C11").replacement()).isEqualTo("2026年12月31日前");
        assertThat(finding(1, "F01").replacement()).isEqualTo("主要用于商超等商业综合体,也是等经营秩序治理创建工作等。以创建文明城市为目标,努力建设信仰坚定。");
        assertThat(finding(2, "C06").replacement()).isEqualTo("≤25 元/册");
        assertThat(finding(3, "C07").replacement()).isEqualTo("≥1 次");
        assertThat(finding(4, "F02").replacement()).startsWith("建立健全").endsWith("供应稳定。");
        assertThat(finding(5, "F06").replacement()).isEqualTo("4次");
    }

    @Test
    void sheetsThatWereApprovedElsewhereAreNotBlocked() {
        assertThat(document.sheets())
                .flatExtracting(SheetReading::findings)
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
        assertThat(checked(Profile.SUBMIT).get(0))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .containsExactly("B01", "B04", "C03");
    }

    private List<List<Finding>> checked(Profile profile) {
        List<SheetContent> contents =
                document.sheets().stream().map(SheetReading::content).toList();
        return CHECKS.checkAll(contents, CheckContext.of(profile).titled(document.title()));
    }

    private Finding finding(int sheet, String code) {
        return document.sheets().get(sheet - 1).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> codes(int sheet) {
        return codes(document.sheets().get(sheet - 1).findings());
    }

    private static Set<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toSet());
    }

    /** The numbers of the sheets that a rule speaks of. */
    private static String with(String code, List<List<Finding>> sheets) {
        return IntStream.rangeClosed(1, sheets.size())
                .filter(sheet -> codes(sheets.get(sheet - 1)).contains(code))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }
}
