package io.mubiao.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A filled-in template. */
public final class Workbook {

    private static final String[] UNITS = {"单位代码", "单位名称", "单位类别", "上级单位代码", "业务股室代码"};
    private static final String[] ACCOUNTS = {"用户名", "姓名", "单位代码", "角色"};

    private Workbook() {}

    public static byte[] of(String[][] units, String[][] accounts) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill(workbook, "单位", UNITS, units);
            fill(workbook, "账号", ACCOUNTS, accounts);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFWorkbook workbook, String name, String[] headings, String[][] rows) {
        var sheet = workbook.createSheet(name);
        for (int row = 0; row <= rows.length; row++) {
            var cells = row == 0 ? headings : rows[row - 1];
            var line = sheet.createRow(row);
            for (int column = 0; column < cells.length; column++) {
                line.createCell(column).setCellValue(cells[column]);
            }
        }
    }
}
