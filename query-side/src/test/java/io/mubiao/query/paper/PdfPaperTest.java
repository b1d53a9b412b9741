package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.Seed;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfPaperTest {

    static List<SheetContent> seed() {
        return Seed.contents();
    }

    @ParameterizedTest
    @MethodSource("seed")
    void aPublishedSheetTakesOnePageAndShowsEveryText(SheetContent content) throws IOException {
        try (var pdf = pdf("seed-" + content.number(), Printed.approved(content))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var text = text(pdf);
            assertThat(text).contains(packed("部门项目支出预算绩效目标表 " + content.number()), "(2026年)", "内容摘要");
            Samples.texts(content).forEach(cell -> assertThat(text).contains(packed(cell)));
        }
    }

    @Test
    void everyTypefaceIsEmbedded() throws IOException {
        try (var pdf = pdf("embedded", Printed.draft(Samples.full()))) {
            var fonts = fonts(pdf);
            assertThat(fonts).extracting(PDFont::getName).hasSize(2).allMatch(name -> name.contains("+Noto"));
            assertThat(fonts).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void onlyWhatIsNotInForceIsMarked() throws IOException {
        try (var draft = pdf("draft", Printed.draft(Contents.of("志愿服务")));
                var approved = pdf("approved", Printed.approved(Contents.of("志愿服务")))) {
            assertThat(text(draft).replace("第1版（草稿）", "")).contains("草稿");
            assertThat(text(approved)).doesNotContain("草稿").contains("批复文号：平财发〔2026〕1号", "账本检查点：1234:");
        }
    }

    @Test
    void aSheetWithMoreThanAPageHoldsGoesOnWithItsHeadingRepeated() throws IOException {
        var content = Samples.veryLong();
        try (var pdf = pdf("very-long", Printed.approved(content))) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 7);
            var text = text(pdf);
            assertThat(text).contains("第1页，共" + pdf.getNumberOfPages() + "页");
            assertThat(text.split("绩效内容绩效值", -1).length - 1).isGreaterThanOrEqualTo(pdf.getNumberOfPages() - 1);
            content.indicators().forEach(row -> assertThat(text).contains(packed(row.name())));
            IntStream.rangeClosed(1, 61).forEach(i -> assertThat(text).contains(i + "．组织"));
        }
    }

    @Test
    void aLongSheetThatASmallerTypeGetsOnOnePageStaysOnOne() throws IOException {
        var content = Contents.of("中等长度");
        var rows = new ArrayList<>(content.indicators());
        IntStream.range(0, 11)
                .forEach(i -> rows.add(new Indicator("x" + i, "效益指标", "社会效益", Samples.SENTENCE, "有效提高", null, null)));
        var longer = Samples.with(content, Samples.goal(500), rows);

        try (var pdf = pdf("middling", Printed.approved(longer))) {
            assertThat(TypeSetting.of(Printed.approved(longer)).points()).isLessThan(11);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            Samples.texts(longer).forEach(cell -> assertThat(text(pdf)).contains(packed(cell)));
        }
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedInsteadOfLost() throws IOException {
        var content = Contents.of("人名𰻝与ⴰ");
        try (var pdf = pdf("rare", Printed.approved(content))) {
            assertThat(text(pdf)).contains("〓U+2D30〓").doesNotContain("#");
        }
    }

    @Test
    void aTextWithoutBlanksStaysInsideItsCell() throws IOException {
        var content = Contents.amount("1").apply(Contents.of("a".repeat(300)));
        try (var pdf = pdf("unbroken", Printed.approved(content))) {
            assertThat(text(pdf)).contains("a".repeat(300));
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        var form = Printed.draft(Contents.of("志愿服务"));
        for (var format : List.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.XLSX, PaperFormat.HTML)) {
            assertThat(Printed.bytes("same", format, form))
                    .as(format.name())
                    .isEqualTo(Printed.bytes("same", format, form));
        }
    }

    private static PDDocument pdf(String name, Form... forms) throws IOException {
        return Loader.loadPDF(Printed.bytes(name, PaperFormat.PDF, forms));
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static String text(PDDocument pdf) {
        try {
            return packed(new PDFTextStripper().getText(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines break where the cell ends, not where words do. */
    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
