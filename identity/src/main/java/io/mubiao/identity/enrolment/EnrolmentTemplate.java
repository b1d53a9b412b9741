package io.mubiao.identity.enrolment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that units and accounts are filled in. */
final class EnrolmentTemplate {

    private static final int WIDTH = 22 * 256;
    private static final String EXPLANATION = "说明";

    private EnrolmentTemplate() {}

    static byte[] make() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@")); // 0101 stays 0101
            for (var table : FileTable.values()) {
                add(workbook, table, text);
            }
            explain(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(XSSFWorkbook workbook, FileTable table, CellStyle text) {
        var sheet = workbook.createSheet(table.label());
        var row = sheet.createRow(0);
        for (var heading : table.headings()) {
            int column = table.headings().indexOf(heading);
            sheet.setDefaultColumnStyle(column, text);
            sheet.setColumnWidth(column, WIDTH);
            row.createCell(column).setCellValue(heading.label());
        }
        sheet.createFreezePane(0, 1);
    }

    private static void explain(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet(EXPLANATION);
        sheet.setColumnWidth(2, WIDTH * 4);
        int number = 0;
        for (var table : FileTable.values()) {
            for (var heading : table.headings()) {
                var row = sheet.createRow(number++);
                row.createCell(0).setCellValue(table.label());
                row.createCell(1).setCellValue(heading.label());
                row.createCell(2).setCellValue(heading.hint());
            }
        }
        sheet.createRow(number).createCell(2).setCellValue("系统管理员不能批量开通，请在“账号”页逐个开通。已有的单位和账号按本表更改。");
    }
}
