package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.DocumentIntake;
import io.mubiao.query.paper.Foot;
import io.mubiao.query.paper.Paper;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.paper.Printout;
import io.mubiao.query.paper.SheetForm;
import io.mubiao.query.paper.SheetText;
import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.ContentShape;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.text.TextShape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every text that a sheet may hold leaves in every format and comes back as it was, to the character. */
class TextRoundTripTest {

    private static final int TRIES = 150;

    /** What formats escape, fold, strip or reckon. */
    private static final List<String> SPECIAL = List.of(
            "_x000D_",
            "_x005F_",
            "_x0041_",
            "_x00e9_",
            "_",
            "&amp;",
            "&#10;",
            "&#x20;",
            "&nbsp;",
            "<br/>",
            "</td>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<script>",
            "=1+1",
            "+",
            "-5%",
            "@",
            "＝",
            "'",
            "\"",
            "\"\"",
            "\"\t\"",
            "“",
            ",",
            ";",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "  ",
            "\u00A0",
            "\u3000",
            "\u2003",
            "\u2028",
            "\u2029",
            "\\n",
            "\\",
            "%20",
            "≥95%",
            "①",
            "e\u0301",
            "\u0301",
            "é",
            "ﬁ",
            "Å",
            "가",
            "葛",
            "𠮷",
            "𝟙",
            "\uE000",
            "\uFFFD",
            "㎡",
            "元",
            "指标",
            "0",
            "007",
            "1e5",
            "2026年");

    @Property(tries = TRIES, seed = "1")
    void whatLeavesAsWordComesBack(@ForAll("contents") SheetContent content) {
        expectBack(content, printed(content, PaperFormat.DOCX));
    }

    @Property(tries = TRIES, seed = "1")
    void whatLeavesAsWorkbookComesBack(@ForAll("contents") SheetContent content) {
        expectBack(content, printed(content, PaperFormat.XLSX));
    }

    @Property(tries = TRIES, seed = "1")
    void whatLeavesAsPageComesBack(@ForAll("contents") SheetContent content) {
        expectBack(content, printed(content, PaperFormat.HTML));
    }

    @Property(tries = TRIES, seed = "1")
    void whatLeavesAsTextComesBack(@ForAll("contents") SheetContent content) {
        expectBack(content, SheetText.of(content).getBytes(StandardCharsets.UTF_8));
    }

    /** A text that reads like a part of the form itself may be handed back as not understood; never may it be changed. */
    private static void expectBack(SheetContent content, byte[] document) {
        var read = DocumentIntake.of(document);

        assertThat(read.contents()).hasSize(1);
        var expected = texts(content);
        var found = texts(read.contents().get(0));
        expected.values().removeIf(read.unread()::contains);
        found.keySet().retainAll(expected.keySet());
        assertThat(found).isEqualTo(expected);
    }

    private static byte[] printed(SheetContent content, PaperFormat format) {
        var status = new PrintedStatus(new SheetId(new UUID(0, 1)), 1, 1, "草稿", null, null, null, null, "0".repeat(64));
        var form = SheetForm.of(content, List.of(), status, new Foot(List.of(), null));
        return Printout.of(new Paper("表", Instant.EPOCH, List.of(form)), format, "表")
                .content();
    }

    /** What people see of a content, by where it stands; an absent text prints like an empty one. */
    private static Map<String, String> texts(SheetContent content) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : HeadField.values()) {
            put(texts, field.path(), field.of(content));
        }
        for (int i = 0; i < content.fundingParts().size(); i++) {
            put(texts, "source " + i, content.fundingParts().get(i).source());
            put(texts, "amount " + i, content.fundingParts().get(i).amount());
        }
        for (int i = 0; i < content.indicators().size(); i++) {
            for (var column : Column.values()) {
                put(
                        texts,
                        "row " + i + " " + column,
                        column.of(content.indicators().get(i)));
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String place, String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(place, text);
        }
    }

    @Provide
    Arbitrary<SheetContent> contents() {
        return texts().list()
                .ofSize(34)
                .map(TextRoundTripTest::content)
                .filter(content -> ContentShape.violations(content).isEmpty());
    }

    private static Arbitrary<String> texts() {
        var character = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                3, Arbitraries.strings().ofLength(1).map(s -> s)),
                        net.jqwik.api.Tuple.of(
                                3, Arbitraries.chars().range('一', '龥').map(String::valueOf)),
                        net.jqwik.api.Tuple.of(
                                1,
                                Arbitraries.integers()
                                        .between(0x10000, 0x10FFFF)
                                        .map(Character::toString)))
                .filter(text -> TextShape.flaw(text, 9) == null);
        return Arbitraries.oneOf(Arbitraries.of(SPECIAL), character)
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static SheetContent content(List<String> texts) {
        var rows = new ArrayList<Indicator>();
        var categories = List.of("产出指标/数量指标", "产出指标/数量指标", "产出指标/质量指标", "效益指标/社会效益", "满意度指标/服务对象满意度");
        for (int i = 0; i < categories.size(); i++) {
            var levels = categories.get(i).split("/");
            rows.add(new Indicator(
                    "i%02d".formatted(i + 1),
                    levels[0],
                    levels[1],
                    texts.get(9 + 3 * i),
                    texts.get(10 + 3 * i),
                    null,
                    texts.get(11 + 3 * i),
                    null,
                    null,
                    texts.get(24 + 2 * i),
                    texts.get(25 + 2 * i),
                    null,
                    null));
        }
        return new SheetContent(
                "88",
                2026,
                1,
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                "20000",
                List.of(new FundingPart("本级财力", "20000")),
                texts.get(7),
                texts.get(8),
                rows);
    }
}
