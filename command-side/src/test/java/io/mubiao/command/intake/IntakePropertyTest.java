package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.shared.problem.DomainException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing of a document disappears and nothing is invented, whatever happened to it before. */
class IntakePropertyTest {

    private static final String TITLE = "部门项目支出预算绩效目标表";

    /** A mutilation: what is done at one place of the document with the help of another. */
    private record Damage(String kind, int at, int other) {}

    /** The same cases at each run, so that none fails by chance; another seed looks further. */
    @Property(tries = 2_000, seed = "4375685670676459902")
    void everyPrintedTextIsInExactlyOneFieldOrUnread(@ForAll("damages") List<Damage> damages) {
        var lines = SeedDocument.lines();
        damages.forEach(damage -> apply(damage, lines));
        var printed = cells(lines.stream());

        IntakeResult result;
        try {
            result = SeedDocument.read(lines);
        } catch (DomainException e) {
            assertThat(printed).noneMatch(cell -> SheetTitle.read(cell) != null);
            return;
        }

        assertThat(printedTexts(result))
                .containsExactlyInAnyOrderElementsOf(printed.stream()
                        .filter(Predicate.not(cell -> isVocabulary(cell, result)))
                        .toList());
    }

    @Example
    void aHeadingOfARegisterThatIsPrintedTwiceHandsBackItsTextsTwice() {
        everyPrintedTextIsInExactlyOneFieldOrUnread(List.of(
                new Damage("repeat", 0, 0),
                new Damage("insert", 30, 0),
                new Damage("join", 3_190, 123),
                new Damage("delete", 30, 0),
                new Damage("swap", 2_833, 30),
                new Damage("repeat", 29, 9_207)));
    }

    @Property(seed = "1")
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        expectNothingButRefusal(bytes);
    }

    @Property(seed = "1")
    void anyTextBehindATitleIsRead(@ForAll String text) {
        expectNothingButRefusal((TITLE + " 1\n" + text).getBytes(UTF_8));
    }

    private static void expectNothingButRefusal(byte[] bytes) {
        try {
            Intake.read(bytes);
        } catch (DomainException refusal) {
            assertThat(refusal.detail()).isNotBlank();
        }
    }

    private static List<String> printedTexts(IntakeResult result) {
        var unread = cells(result.unread().stream().map(Unread::text));
        var heads = result.sheets().stream()
                .map(SheetReading::content)
                .flatMap(c -> Stream.of(
                        c.projectName(),
                        c.department(),
                        c.implementingUnit(),
                        c.projectAttribute(),
                        c.projectTerm(),
                        c.financeOffice(),
                        c.annualAmount(),
                        c.annualGoal()));
        var rows = result.sheets().stream()
                .flatMap(sheet -> sheet.content().indicators().stream())
                .flatMap(row -> Stream.of(row.name(), row.value()));
        return Stream.of(Stream.of(result.title()), heads, rows, unread.stream())
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isEmpty())
                .filter(text -> !isVocabulary(text, result))
                .toList();
    }

    /** Words of the form itself, and numbers that the answer holds as numbers. */
    private static boolean isVocabulary(String cell, IntakeResult result) {
        return LabelMatch.alone(cell) != null
                || ColumnNames.likeliest(cell) != null
                || Category.isLevel1(cell)
                || Category.isLevel2(cell)
                || isCategory(cell, result)
                || isColumnByPlace(cell, result)
                || isKeptInRemark(cell, result)
                || SheetTitle.read(cell) != null
                || cell.equals("附件 2") && Objects.equals(result.attachmentNumber(), 2)
                || cell.replace(" ", "").equals("(2026年)")
                        && result.sheets().stream()
                                .anyMatch(sheet -> sheet.content().fiscalYear() == 2026);
    }

    /** Also a text off the form that came to stand in a category column; rows share it as they share merged cells. */
    private static boolean isCategory(String cell, IntakeResult result) {
        return result.sheets().stream()
                .flatMap(sheet -> sheet.content().indicators().stream())
                .anyMatch(row -> cell.equals(row.level1()) || cell.equals(row.level2()));
    }

    /** Also a text that came to stand among the headings; a remark says that it was taken for one. */
    private static boolean isColumnByPlace(String cell, IntakeResult result) {
        return result.sheets().stream()
                .flatMap(sheet -> sheet.remarks().stream())
                .anyMatch(remark -> remark.code() == RemarkCode.COLUMN_BY_PLACE
                        && remark.detail().startsWith("“" + cell + "”"));
    }

    /** Below such a heading it is kept, with the heading, in the remark of the indicator. */
    private static boolean isKeptInRemark(String cell, IntakeResult result) {
        return result.sheets().stream()
                .flatMap(sheet -> sheet.content().indicators().stream())
                .anyMatch(row -> row.remark() != null && row.remark().contains(cell));
    }

    private static List<String> cells(Stream<String> lines) {
        return lines.flatMap(line -> Stream.of(line.split("\t")))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static void apply(Damage damage, List<String> lines) {
        var at = damage.at % lines.size();
        var other = damage.other % lines.size();
        switch (damage.kind) {
            case "delete" -> lines.remove(at);
            case "repeat" -> lines.add(other, lines.get(at));
            case "swap" -> Collections.swap(lines, at, other);
            case "insert" -> lines.add(at, "无关内容" + other + "\t\t" + "某单元格");
            case "shift" -> lines.set(at, "\t" + lines.get(at));
            case "join" -> lines.set(at, lines.get(at) + "\t" + lines.get(other));
            case "reverse" -> lines.set(at, reversed(lines.get(at)));
            default -> throw new IllegalArgumentException(damage.kind);
        }
    }

    private static String reversed(String line) {
        var cells = new ArrayList<>(List.of(line.split("\t", -1)));
        Collections.reverse(cells);
        return String.join("\t", cells);
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        var place = Arbitraries.integers().between(0, 10_000);
        return Combinators.combine(
                        Arbitraries.of("delete", "repeat", "swap", "insert", "shift", "join", "reverse"), place, place)
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
