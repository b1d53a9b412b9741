package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.Line.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF documents with a text layer: tables by their ruling lines, the rest line by line. */
final class PdfSource {

    private static final int MAX_PAGES = 500;
    private static final int MAX_GLYPHS = 1_500_000;

    /** Glyphs of unknown character beyond which a text cannot be told. */
    private static final double MAX_NAMELESS = 0.3;

    /** Where running titles end, in points from the top; titles of sheets stand below. */
    private static final double HEAD = 42;

    private final GridBuilder grid = new GridBuilder();
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<String, Integer> running = new HashMap<>();

    private PdfSource() {}

    static Document read(byte[] document) throws IOException {
        PdfBounds.check(document);
        try (var pdf = Loader.loadPDF(document)) {
            return new PdfSource().read(pdf);
        } catch (InvalidPasswordException e) {
            throw Refusal.unreadable("PDF 文件设有密码。请用不加密的 PDF，或者上传原来的 docx、xlsx 文件。");
        }
    }

    private Document read(PDDocument pdf) throws IOException {
        if (pdf.getNumberOfPages() > MAX_PAGES) {
            throw Refusal.tooLarge("PDF 超过 " + MAX_PAGES + " 页。请拆分成较小的文件后分别上传。");
        }
        var glyphs = 0;
        for (var page : pdf.getPages()) {
            var read = PdfPage.read(page);
            pages.add(read);
            glyphs += read.glyphs.size();
            if (glyphs > MAX_GLYPHS) {
                throw Refusal.tooLarge("PDF 中的文字过多。请拆分成较小的文件后分别上传。");
            }
        }
        refuseWithoutText(glyphs);
        pages.forEach(this::countRunningLines);
        for (var i = 0; i < pages.size(); i++) {
            addPage(pages.get(i), "第" + (i + 1) + "页");
        }
        return grid.build("pdf", null);
    }

    private void refuseWithoutText(int glyphs) {
        if (pages.stream().allMatch(PdfPage::isEmpty)) {
            var isScan = pages.stream().anyMatch(page -> page.pictures > 0);
            throw Refusal.unreadable(
                    isScan
                            ? "这份 PDF 是扫描件，只有图片，没有文字层，无法识别。请上传原来的 docx、xlsx 文件，或者用文字识别（OCR）软件转换后再上传。"
                            : "PDF 文件中没有文字。请上传含有绩效目标表的文件。");
        }
        var nameless = pages.stream().mapToInt(page -> page.nameless).sum();
        if (nameless > MAX_NAMELESS * glyphs) {
            throw Refusal.unreadable("这份 PDF 的字体没有文字编码，无法还原文字。请上传原来的 docx、xlsx 文件。");
        }
    }

    private void addPage(PdfPage page, String words) {
        if (page.isEmpty() && page.pictures > 0) {
            grid.note(words, words + "是图片，没有文字层，没有识别");
        }
        var tables = PdfTable.all(page.rulings);
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        var outside = page.glyphs.stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.take(glyph)))
                .toList();
        var lines = new ArrayList<>(GlyphLines.of(outside));
        var row = 0;
        for (var table : tables) {
            while (!lines.isEmpty() && lines.get(0).get(0).y() <= table.top()) {
                addLine(lines.remove(0), words, HEAD);
            }
            row = addTable(table, words, row);
        }
        // below the last table a page ends with what it says on every page
        lines.forEach(line -> addLine(line, words, tables.isEmpty() ? HEAD : Double.MAX_VALUE));
        if (!page.slanted.toString().isBlank()) {
            grid.text(words + " 水印", Shape.FURNITURE, List.of(page.slanted.toString()));
        }
    }

    /** @return how many rows of tables stand on the page so far */
    private int addTable(PdfTable table, String words, int before) {
        grid.table(() -> {
            var row = before;
            for (var entries : table.entries()) {
                grid.row(words + " 表格第" + ++row + "行", entries);
            }
        });
        return before + table.rowCount();
    }

    /** @param marginEnds down to where a line that other pages print, too, belongs to the page */
    private void addLine(List<Glyph> line, String words, double marginEnds) {
        var cells = GlyphLines.apart(line);
        var shape = cells.size() == 1 ? Shape.ALIGNED : Shape.LOOSE;
        grid.text(words, line.get(0).y() < marginEnds && isRunning(line) ? Shape.FURNITURE : shape, cells);
    }

    /** Lines that several pages print at the same height are the pages', not the text's. */
    private void countRunningLines(PdfPage page) {
        var tables = PdfTable.all(page.rulings);
        var outside = page.glyphs.stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.take(glyph)))
                .toList();
        GlyphLines.of(outside).stream()
                .map(PdfSource::fingerprint)
                .distinct()
                .forEach(line -> running.merge(line, 1, Integer::sum));
    }

    private boolean isRunning(List<Glyph> line) {
        return running.getOrDefault(fingerprint(line), 0) > 1
                && !GlyphLines.text(line).contains("绩效目标表");
    }

    private static String fingerprint(List<Glyph> line) {
        return Math.round(line.get(0).y() / 4) + GlyphLines.text(line).replaceAll("[0-9]+", "0");
    }
}
