package io.mubiao.query.paper;

import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Texts as workbooks store them. */
public final class ExcelText {

    /** What a workbook takes for a character that XML cannot hold: ECMA-376, ST_Xstring. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE = "_x005F_";
    private static final String CARRIAGE_RETURN = "_x000D_";

    private ExcelText() {}

    static XSSFRichTextString of(String text) {
        return new XSSFRichTextString(escaped(text));
    }

    /** As the file holds it. */
    public static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll(UNDERSCORE).replace("\r", CARRIAGE_RETURN);
    }

    /** Whether a spreadsheet would take the text for a formula if somebody typed it in. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
