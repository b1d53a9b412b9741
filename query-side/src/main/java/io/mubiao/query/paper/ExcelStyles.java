package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Look;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells; a workbook holds only so many, so equal ones are one. */
final class ExcelStyles {

    /** The built-in format of text: what looks like a formula or a number stays what was written. */
    private static final short TEXT = 0x31;

    private final XSSFWorkbook workbook;
    private final Map<Key, CellStyle> made = new HashMap<>();

    ExcelStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    private record Key(double points, boolean bold, boolean centred, boolean ruled) {}

    CellStyle cell(Look look, double points) {
        return of(new Key(points, false, look.isCentred(), true));
    }

    CellStyle heading(Form.Rank rank) {
        return of(new Key(rank.points(), rank.isBold(), rank.isCentred(), false));
    }

    CellStyle plain(double points) {
        return of(new Key(points, false, false, false));
    }

    private CellStyle of(Key key) {
        return made.computeIfAbsent(key, this::make);
    }

    private CellStyle make(Key key) {
        var font = workbook.createFont();
        font.setFontName(key.bold() ? "黑体" : "宋体");
        font.setFontHeight(key.points());
        font.setBold(key.bold());
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setDataFormat(TEXT);
        style.setAlignment(key.centred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (key.ruled()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
