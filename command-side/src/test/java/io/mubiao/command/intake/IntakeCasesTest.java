package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small documents of kinds that offices print, each beside a file that says what would be right and why. All sheets are
 * named, of a sheet the fields that matter, of a list the entries that matter in their order.
 */
class IntakeCasesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REGION = "640221000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-money-block-of-another-name.docx",
                "02-mid-term-beside-annual-money.docx",
                "03-unknown-level-one.docx",
                "04-points-before-fen.docx",
                "05-one-unknown-label-loses-the-line.docx",
                "06-caption-instead-of-unit.docx",
                "07-empty-caption.docx",
                "08-indented-register.xlsx",
                "09-merged-unit-over-projects.xlsx",
                "10-two-forms-beside-each-other.xlsx",
                "11-excel-formats-and-hidden-sheet.xlsx",
                "12-long-term-block.docx",
                "13-own-form-with-funding.txt",
                "14-one-cell-per-line-broken-category.txt",
                "15-goal-under-two-labels.docx",
                "16-vertical-list.txt",
                "17-hidden-text.docx",
                "18-photo-in-word.docx",
                "19-self-evaluation-under-a-target-title.docx",
                "20-columns-one-level-off.docx",
                "21-category-with-a-hint.docx",
                "22-whole-department-worksheet.xlsx"
            })
    void theCaseIsReadAsItsExpectationSays(String file) throws IOException {
        var name = file.substring(0, file.lastIndexOf('.'));
        var expected = JSON.readTree(resource(name + ".expected.json")).get("expect");
        var document = resource(file);

        if (expected.has("status")) {
            var refusal = catchThrowableOfType(DomainException.class, () -> Intake.check(document, REGION));
            assertThat(refusal.code()).isEqualTo(ErrorCode.UNREADABLE_DOCUMENT);
            assertThat(refusal.detail()).contains(expected.get("detailContains").asString());
        } else {
            expect(expected, Intake.check(document, REGION));
        }
    }

    private static void expect(JsonNode expected, IntakeResult result) {
        for (var field : expected.properties()) {
            var value = field.getValue();
            switch (field.getKey()) {
                case "sheets" -> expectSheets(value, result.sheets());
                case "unreadContains" -> expectUnread(value, result);
                case "unreadOrDepartment" ->
                    assertThat(unreadAnd(contents(result).get(0).get("department"), result))
                            .anyMatch(text -> text.contains(value.asString()));
                case "remark" -> assertThat(codes(result)).contains(value.asString());
                case "checksWithout" ->
                    assertThat(findings(result)).isNotEmpty().doesNotContainAnyElementsOf(texts(value));
                default -> expectPart(value, contents(result).get(0).path(field.getKey()), field.getKey());
            }
        }
    }

    private static void expectSheets(JsonNode expected, List<SheetReading> sheets) {
        assertThat(sheets).hasSize(expected.isInt() ? expected.asInt() : expected.size());
        for (var i = 0; i < expected.size(); i++) {
            expectPart(expected.get(i), JSON.valueToTree(sheets.get(i).content()), "sheets[" + i + "]");
        }
    }

    private static void expectPart(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            expectPart(field.getValue(), actual.path(field.getKey()), path + "." + field.getKey()));
        } else if (expected.isArray()) {
            var next = 0;
            for (var entry : expected) {
                while (next < actual.size() && !has(actual.get(next), entry)) {
                    next++;
                }
                assertThat(next++).as(path + " has " + entry + " in " + actual).isLessThan(actual.size());
            }
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    private static boolean has(JsonNode actual, JsonNode entry) {
        return entry.properties().stream().allMatch(field -> field.getValue().equals(actual.path(field.getKey())));
    }

    private static void expectUnread(JsonNode expected, IntakeResult result) {
        var unread = result.unread().stream().map(Unread::text).toList();
        assertThat(texts(expected))
                .allSatisfy(text -> assertThat(unread).anyMatch(handedBack -> handedBack.contains(text)));
    }

    private static List<String> unreadAnd(JsonNode field, IntakeResult result) {
        var told = new ArrayList<>(result.unread().stream().map(Unread::text).toList());
        told.add(field.asString(""));
        return told;
    }

    private static List<String> codes(IntakeResult result) {
        var codes = new ArrayList<String>();
        result.remarks().forEach(remark -> codes.add(remark.code().name()));
        result.sheets()
                .forEach(sheet -> sheet.remarks()
                        .forEach(remark -> codes.add(remark.code().name())));
        return codes;
    }

    private static List<String> findings(IntakeResult result) {
        return result.sheets().stream()
                .flatMap(sheet -> sheet.findings().stream())
                .map(finding -> finding.code().toString())
                .toList();
    }

    private static List<JsonNode> contents(IntakeResult result) {
        return result.sheets().stream()
                .map(sheet -> (JsonNode) JSON.valueToTree(sheet.content()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = IntakeCasesTest.class.getResourceAsStream("/intake-cases/" + name)) {
            return file.readAllBytes();
        }
    }
}
