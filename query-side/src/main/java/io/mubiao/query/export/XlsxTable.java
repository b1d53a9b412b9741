package io.mubiao.query.export;

import io.mubiao.query.export.ListColumns.Column;
import io.mubiao.query.export.ListColumns.Kind;
import io.mubiao.query.paper.ExcelText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook of one worksheet. The lines go to the disk as they come; the few above them, which say what the
 * table is, wait for their number.
 */
final class XlsxTable implements ListTable {

    /** As many characters as a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final String CUT = "……（过长，未全部列出）";

    private static final int TITLE = 0;
    private static final int NARROWED = 1;
    private static final int MADE = 2;
    private static final int HEADINGS = 3;

    private final ListHead head;
    private final List<? extends Column<?>> columns;
    private final OutputStream out;
    private final XSSFSheet top;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final XlsxLooks looks;
    private int next = HEADINGS + 1;

    XlsxTable(ListHead head, List<? extends Column<?>> columns, OutputStream out) {
        this.head = head;
        this.columns = columns;
        this.out = out;
        var whole = new XSSFWorkbook();
        top = whole.createSheet(head.title());
        looks = new XlsxLooks(whole);
        writeTop();
        workbook = new SXSSFWorkbook(whole);
        sheet = workbook.getSheetAt(0);
    }

    private void writeTop() {
        for (int row = TITLE; row <= MADE; row++) {
            top.createRow(row).createCell(0).setCellStyle(looks.note(row == TITLE));
        }
        note(TITLE, head.title());
        note(NARROWED, head.narrowed());
        var headings = top.createRow(HEADINGS);
        for (int i = 0; i < columns.size(); i++) {
            var cell = headings.createCell(i);
            cell.setCellStyle(looks.heading());
            cell.setCellValue(columns.get(i).heading());
            top.setColumnWidth(i, columns.get(i).width() * 256);
        }
        top.createFreezePane(0, HEADINGS + 1);
        top.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
        top.getPrintSetup().setLandscape(true);
        top.setFitToPage(true);
        top.getPrintSetup().setFitHeight((short) 0);
        top.getFooter().setRight("第 &P 页，共 &N 页");
    }

    private void note(int row, String text) {
        top.getRow(row).getCell(0).setCellValue(ExcelText.escaped(text));
    }

    @Override
    public void add(List<@Nullable Object> cells) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            var value = cells.get(i);
            if (value != null) {
                write(row.createCell(i), columns.get(i).kind(), value);
            }
        }
    }

    private void write(Cell cell, Kind kind, Object value) {
        if (value instanceof String text) {
            cell.setCellStyle(looks.text(ExcelText.looksLikeFormula(text)));
            cell.setCellValue(fitting(ExcelText.escaped(text)));
            return;
        }
        cell.setCellStyle(looks.of(kind));
        if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Long number) {
            cell.setCellValue(number.doubleValue());
        } else {
            throw new IllegalArgumentException("no cell holds a " + value.getClass());
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }

    @Override
    public void finish(ListCount count) throws IOException {
        note(MADE, head.made(count));
        top.setAutoFilter(new CellRangeAddress(HEADINGS, Math.max(HEADINGS, next - 1), 0, columns.size() - 1));
        workbook.write(out);
    }

    /** What was written to the disk goes with it. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
