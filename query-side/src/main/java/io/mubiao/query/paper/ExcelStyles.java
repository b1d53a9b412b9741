package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Cell;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells; a workbook holds only so many, so equal ones are one. */
final class ExcelStyles {

    /** The built-in format of text: what looks like a formula or a number stays what was written. */
    private static final short TEXT = 0x31;

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> made = new HashMap<>();

    ExcelStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    private record Key(double points, boolean bold, boolean centred, boolean ruled, boolean quoted) {}

    CellStyle cell(Cell cell, double points) {
        return of(new Key(points, false, cell.look().isCentred(), true, ExcelText.looksLikeFormula(cell.text())));
    }

    CellStyle heading(Form.Rank rank) {
        return of(new Key(rank.points(), rank.isBold(), rank.isCentred(), false, false));
    }

    CellStyle plain(double points) {
        return of(new Key(points, false, false, false, false));
    }

    private XSSFCellStyle of(Key key) {
        return made.computeIfAbsent(key, this::make);
    }

    private XSSFCellStyle make(Key key) {
        var font = workbook.createFont();
        font.setFontName(key.bold() ? "黑体" : "宋体");
        font.setFontHeight(key.points());
        font.setBold(key.bold());
        var style = workbook.createCellStyle();
        style.setFont(font);
        // stays a text when somebody edits the cell
        style.setQuotePrefixed(key.quoted());
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
