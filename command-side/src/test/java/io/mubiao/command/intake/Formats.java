package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Lays a form out in each format that offices use. */
enum Formats {
    DOCX {
        @Override
        byte[] print(Form form) throws IOException {
            try (var document = new XWPFDocument()) {
                form.blocks().forEach(block -> {
                    if (block instanceof Form.Text text) {
                        document.createParagraph().createRun().setText(text.text());
                    } else {
                        fill(document, (Form.Table) block);
                    }
                });
                return written(document::write);
            }
        }
    },
    XLSX {
        @Override
        byte[] print(Form form) throws IOException {
            try (var workbook = new XSSFWorkbook()) {
                return print(form, workbook);
            }
        }
    },
    XLS {
        @Override
        byte[] print(Form form) throws IOException {
            try (var workbook = new HSSFWorkbook()) {
                return print(form, workbook);
            }
        }
    },
    HTML {
        @Override
        byte[] print(Form form) {
            var html = new StringBuilder(
                    "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>x</title></head><body>\n");
            for (var block : form.blocks()) {
                if (block instanceof Form.Text text) {
                    html.append("<p>").append(escaped(text.text())).append("</p>\n");
                } else {
                    html.append("<table>\n");
                    for (var row : ((Form.Table) block).rows()) {
                        html.append("<tr>");
                        row.forEach(cell -> html.append("<td colspan='%d' rowspan='%d'> %s </td>"
                                .formatted(cell.width(), cell.height(), escaped(cell.text()))));
                        html.append("</tr>\n");
                    }
                    html.append("</table>\n");
                }
            }
            return html.append("</body></html>").toString().getBytes(UTF_8);
        }
    },
    PDF {
        @Override
        byte[] print(Form form) throws IOException {
            return new PdfForm().print(form);
        }
    };

    abstract byte[] print(Form form) throws IOException;

    /** A file that a writer fills. */
    interface Writer {
        void write(ByteArrayOutputStream file) throws IOException;
    }

    static byte[] written(Writer writer) {
        var file = new ByteArrayOutputStream();
        try {
            writer.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }

    /** The cells of a table in their columns: null where a cell from above or from the left covers one. */
    static Form.Cell[][] placed(Form.Table table) {
        var grid = new Form.Cell[table.rows().size()][table.columns()];
        var covered = new boolean[table.rows().size()][table.columns()];
        for (var r = 0; r < grid.length; r++) {
            var c = 0;
            for (var cell : table.rows().get(r)) {
                while (covered[r][c]) {
                    c++;
                }
                grid[r][c] = cell;
                for (var i = 0; i < cell.height(); i++) {
                    for (var j = 0; j < cell.width(); j++) {
                        covered[r + i][c + j] = true;
                    }
                }
            }
        }
        return grid;
    }

    static byte[] print(Form form, Workbook workbook) {
        var sheet = workbook.createSheet("目标表");
        var next = 0;
        for (var block : form.blocks()) {
            if (block instanceof Form.Text text) {
                sheet.createRow(next++).createCell(0).setCellValue(text.text());
                continue;
            }
            var grid = placed((Form.Table) block);
            for (var cells : grid) {
                var row = sheet.createRow(next);
                for (var c = 0; c < cells.length; c++) {
                    if (cells[c] != null) {
                        row.createCell(c).setCellValue(cells[c].text());
                        if (cells[c].width() > 1 || cells[c].height() > 1) {
                            sheet.addMergedRegion(new CellRangeAddress(
                                    next, next + cells[c].height() - 1, c, c + cells[c].width() - 1));
                        }
                    }
                }
                next++;
            }
        }
        return written(workbook::write);
    }

    static void fill(XWPFDocument document, Form.Table form) {
        var table = document.createTable();
        table.removeRow(0);
        fill(table, form);
    }

    static void fill(XWPFTable table, Form.Table form) {
        var grid = placed(form);
        var below = new Form.Cell[form.columns()];
        var left = new int[form.columns()];
        for (var cells : grid) {
            var row = table.createRow();
            while (row.getTableCells().size() > 0) {
                row.removeCell(0);
            }
            for (var c = 0; c < cells.length; c++) {
                var cell = cells[c] != null ? cells[c] : left[c] > 0 ? below[c] : null;
                if (cell == null) {
                    continue;
                }
                var printed = row.createCell();
                if (cell.width() > 1) {
                    properties(printed).addNewGridSpan().setVal(BigInteger.valueOf(cell.width()));
                }
                if (cells[c] != null) {
                    printed.setText(cell.text());
                    left[c] = cell.height() - 1;
                    below[c] = cell;
                    if (cell.height() > 1) {
                        properties(printed).addNewVMerge().setVal(STMerge.RESTART);
                    }
                } else {
                    properties(printed).addNewVMerge();
                    left[c]--;
                }
            }
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    /** Tables drawn with lines, text in a font that every reader of PDF is to have for simplified Chinese. */
    static final class PdfForm {

        private static final float SIZE = 9;
        private static final float LEFT = 50;
        private static final float WIDTH = 490;
        private static final float TOP = 780;

        private final List<StringBuilder> pages = new ArrayList<>();
        private final List<String> everywhere = new ArrayList<>();
        private boolean hasLines = true;
        private float y;

        /** Something that every page prints besides. */
        PdfForm everywhere(String commands) {
            everywhere.add(commands);
            return this;
        }

        /** Tables whose columns nothing but the place of their texts tells. */
        PdfForm withoutLines() {
            hasLines = false;
            return this;
        }

        byte[] print(Form form) throws IOException {
            newPage();
            for (var block : form.blocks()) {
                if (block instanceof Form.Text text) {
                    if (text.text().startsWith("部门项目") && y < TOP) {
                        newPage();
                    }
                    y -= 16;
                    page().append(text(LEFT, y, text.text()));
                    y -= 8;
                } else {
                    draw((Form.Table) block);
                }
            }
            return file();
        }

        static String text(float x, float y, String text) {
            return "BT /F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm <%s> Tj ET\n"
                    .formatted(SIZE, x, y, HexFormat.of().formatHex(text.getBytes(UTF_16BE)));
        }

        /** Pages of commands. */
        static byte[] pages(String... commands) throws IOException {
            var form = new PdfForm();
            for (var page : commands) {
                form.pages.add(new StringBuilder("0.5 w\n").append(page));
            }
            return form.file();
        }

        private StringBuilder page() {
            return pages.get(pages.size() - 1);
        }

        private void newPage() {
            pages.add(new StringBuilder("0.5 w\n"));
            y = TOP;
        }

        private void draw(Form.Table table) {
            var grid = placed(table);
            var width = WIDTH / table.columns();
            var heights = new float[grid.length];
            for (var r = 0; r < grid.length; r++) {
                heights[r] = 20;
                for (var cell : grid[r]) {
                    if (cell != null && cell.height() == 1) {
                        heights[r] = Math.max(
                                heights[r], 6 + 12 * wrapped(cell, width).size());
                    }
                }
            }
            for (var r = 0; r < grid.length; r++) {
                if (y - heights[r] < 60) {
                    newPage();
                }
                for (var c = 0; c < grid[r].length; c++) {
                    var cell = grid[r][c];
                    if (cell != null) {
                        var height = 0f;
                        for (var i = r; i < r + cell.height(); i++) {
                            height += heights[i];
                        }
                        page().append((hasLines ? "%.1f %.1f %.1f %.1f re S\n" : "")
                                .formatted(LEFT + c * width, y - height, cell.width() * width, height));
                        var lineY = y - 12;
                        for (var line : wrapped(cell, width)) {
                            page().append(text(LEFT + c * width + 3, lineY, line));
                            lineY -= 12;
                        }
                    }
                }
                y -= heights[r];
            }
        }

        private static List<String> wrapped(Form.Cell cell, float columnWidth) {
            var room = (int) ((cell.width() * columnWidth - 6) / SIZE);
            var lines = new ArrayList<String>();
            for (var paragraph : cell.text().split("\n")) {
                for (var at = 0; at < paragraph.length(); at += room) {
                    lines.add(paragraph.substring(at, Math.min(paragraph.length(), at + room)));
                }
            }
            return lines;
        }

        private byte[] file() throws IOException {
            try (var document = new PDDocument()) {
                for (var commands : pages) {
                    var page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    everywhere.forEach(commands::append);
                    var content = new PDStream(document);
                    try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(commands.toString().getBytes(UTF_8));
                    }
                    page.setContents(content);
                    var fonts = new COSDictionary();
                    fonts.setItem(COSName.getPDFName("F1"), font());
                    var resources = new COSDictionary();
                    resources.setItem(COSName.FONT, fonts);
                    page.setResources(new PDResources(resources));
                }
                return written(document::save);
            }
        }

        private static COSDictionary font() {
            var system = new COSDictionary();
            system.setItem(COSName.REGISTRY, new COSString("Adobe"));
            system.setItem(COSName.ORDERING, new COSString("GB1"));
            system.setInt(COSName.SUPPLEMENT, 2);
            var descendant = new COSDictionary();
            descendant.setItem(COSName.TYPE, COSName.FONT);
            descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            descendant.setName(COSName.BASE_FONT, "STSong-Light");
            descendant.setItem(COSName.CIDSYSTEMINFO, system);
            descendant.setItem(COSName.DW, COSInteger.get(1000));
            descendant.setItem(COSName.FONT_DESC, descriptor());
            var font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE0);
            font.setName(COSName.BASE_FONT, "STSong-Light");
            font.setName(COSName.ENCODING, "UniGB-UCS2-H");
            var descendants = new COSArray();
            descendants.add(descendant);
            font.setItem(COSName.DESCENDANT_FONTS, descendants);
            return font;
        }

        private static COSDictionary descriptor() {
            var descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, "STSong-Light");
            descriptor.setInt(COSName.FLAGS, 4);
            descriptor.setInt(COSName.ASCENT, 880);
            descriptor.setInt(COSName.DESCENT, -120);
            return descriptor;
        }
    }
}
