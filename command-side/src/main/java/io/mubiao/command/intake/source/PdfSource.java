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
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF documents with a text layer: tables by their ruling lines, the rest line by line. */
final class PdfSource {

    private static final int MAX_PAGES = 500;
    private static final int MAX_GLYPHS = 1_500_000;

    /** Glyphs of unknown character beyond which a text cannot be told. */
    private static final double MAX_NAMELESS = 0.3;

    private final GridBuilder grid = new GridBuilder();
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<String, Integer> running = new HashMap<>();
    private final PdfPages together = new PdfPages();
    private int cells;
    private List<PageBlock> blocks = new ArrayList<>();

    /** Of the lines right above, on this page or the one before. */
    private @Nullable TextColumns columns;

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
        together.joined().forEach(block -> block.addTo(grid));
        return grid.build("pdf", null);
    }

    /** Tables are put together before their cells come into the grid, which counts them, too. */
    private void count(int found) {
        cells += found;
        if (cells > GridBuilder.MAX_CELLS) {
            throw Refusal.tooLarge("文件中的文字或单元格过多。请拆分成较小的文件后分别上传。");
        }
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
        blocks = new ArrayList<>();
        if (page.isEmpty() && page.pictures > 0) {
            blocks.add(new PageBlock.Note(words, words + "是图片，没有文字层，没有识别"));
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
                addLine(lines.remove(0), words, page::isInHead);
            }
            var before = row;
            blocks.add(table.onPage(index -> words + " 表格第" + (before + index + 1) + "行"));
            columns = null;
            row += table.rowCount();
            count(table.cellCount());
        }
        // below the last table a page ends with what it says on every page
        lines.forEach(line -> addLine(line, words, tables.isEmpty() ? page::isInMargin : any -> true));
        if (!page.slanted.toString().isBlank()) {
            blocks.add(new PageBlock.Text(words + " 水印", Shape.FURNITURE, List.of(page.slanted.toString())));
        }
        together.add(blocks);
    }

    /** @param isMargin whether a line stands where it belongs to the page if other pages print it, too */
    private void addLine(List<Glyph> line, String words, Predicate<List<Glyph>> isMargin) {
        if (isMargin.test(line) && isRunning(line)) {
            blocks.add(new PageBlock.Text(words, Shape.FURNITURE, texts(line)));
        } else if (columns == null || !columns.take(line, words)) {
            addOther(line, words);
        }
    }

    /** A line that does not stand in the columns of those above. */
    private void addOther(List<Glyph> line, String words) {
        var texts = texts(line);
        columns = texts.size() > 1 && texts.size() <= TextColumns.MOST_COLUMNS ? new TextColumns(line, words) : null;
        var shape = texts.size() > 1 ? Shape.LOOSE : Shape.ALIGNED;
        blocks.add(columns == null ? new PageBlock.Text(words, shape, texts) : columns);
    }

    private static List<String> texts(List<Glyph> line) {
        return GlyphLines.apart(line).stream().map(GlyphLines::text).toList();
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
