package io.mubiao.query.export;

import io.mubiao.query.export.ListColumns.Kind;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the cells of a table, made once for all its lines. */
final class XlsxLooks {

    /** The built-in format of text: what looks like a number stays what was written when somebody edits it. */
    private static final String TEXT = "@";

    private final XSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle whole;
    private final CellStyle amount;
    private final CellStyle time;

    XlsxLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = look(TEXT, true);
        note = look(TEXT, false);
        heading = look(TEXT, true);
        heading.setBorderBottom(BorderStyle.THIN);
        text = look(TEXT, false);
        var guarded = look(TEXT, false);
        guarded.setQuotePrefixed(true); // stays a text when somebody edits the cell
        quoted = guarded;
        whole = look("0", false);
        amount = look("#,##0.00", false);
        time = look("yyyy-mm-dd hh:mm:ss", false);
    }

    private XSSFCellStyle look(String format, boolean bold) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setFont(font(bold));
        return style;
    }

    private XSSFFont font(boolean bold) {
        var font = workbook.createFont();
        font.setFontName("宋体");
        font.setBold(bold);
        return font;
    }

    CellStyle note(boolean first) {
        return first ? title : note;
    }

    CellStyle heading() {
        return heading;
    }

    /** @param asFormula whether a spreadsheet would take the text for a formula */
    CellStyle text(boolean asFormula) {
        return asFormula ? quoted : text;
    }

    CellStyle of(Kind kind) {
        return switch (kind) {
            case TEXT -> text;
            case WHOLE -> whole;
            case AMOUNT -> amount;
            case TIME -> time;
        };
    }
}
