package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;

/** Documents of the old container: Excel 97 (xls) is read; Word 97 and protected documents are named. */
final class OleSource {

    private static final String PROTECTED = "文件设有密码。请去掉密码后再上传。";

    private OleSource() {}

    static Document read(byte[] document) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(document))) {
            var root = files.getRoot();
            refuseUnlessReadable(root);
            try (var workbook = new HSSFWorkbook(root, false)) {
                return read(workbook);
            }
        } catch (EncryptedDocumentException e) {
            throw Refusal.unreadable(PROTECTED);
        }
    }

    private static void refuseUnlessReadable(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Refusal.unreadable(PROTECTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw Refusal.unreadable("文件是旧版 Word 文档（doc）或 WPS 文字文档（wps）。请用 Word 或 WPS 另存为 docx 后再上传。");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
            throw Refusal.unreadable("文件含有宏，出于安全不予读取。请另存为不含宏的文档（xlsx）后再上传。");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw Refusal.unreadable(
                    "文件是旧版 Office 或 WPS 文档（如 wps、et、dps、ppt），但不是 Excel 工作簿。请用 WPS 或 Office 打开，另存为 docx 或 xlsx 后再上传。");
        }
    }

    private static Document read(HSSFWorkbook workbook) {
        var grid = new GridBuilder();
        for (var index = 0; index < workbook.getNumberOfSheets(); index++) {
            if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
                var name = workbook.getSheetName(index);
                grid.note(name, "隐藏的工作表“" + name + "”没有识别");
            } else {
                read(workbook.getSheetAt(index)).addTo(grid);
            }
        }
        return grid.build("xls", null);
    }

    private static Worksheet read(HSSFSheet sheet) {
        var worksheet = new Worksheet(sheet.getSheetName());
        sheet.getMergedRegions().forEach(worksheet::merge);
        var formatter = new ShownNumber();
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                worksheet.hideRow(row.getRowNum());
            }
            for (var cell : row) {
                if (sheet.isColumnHidden(cell.getColumnIndex()) || sheet.getColumnWidth(cell.getColumnIndex()) == 0) {
                    worksheet.hideColumns(cell.getColumnIndex(), cell.getColumnIndex());
                }
                add(cell, worksheet, formatter);
            }
        }
        return worksheet;
    }

    private static void add(Cell cell, Worksheet worksheet, ShownNumber formatter) {
        var row = cell.getRowIndex();
        var column = cell.getColumnIndex();
        if (isStruck(cell, cell.getCellStyle().getFontIndex())) {
            worksheet.strike(row, column);
        }
        if (cell.getCellType() == CellType.STRING) {
            addText(cell, worksheet);
            return;
        }
        var shown = shown(cell, formatter);
        worksheet.add(row, column, shown);
        var stored = formatter.takeStored();
        if (stored != null) {
            worksheet.stored(row, column, shown, stored);
        }
    }

    /** A text without those of its runs that are struck. */
    private static void addText(Cell cell, Worksheet worksheet) {
        var rich = cell.getRichStringCellValue();
        var text = rich.getString();
        var shown = new StringBuilder();
        var struck = new StringBuilder();
        var start = 0;
        var font = cell.getCellStyle().getFontIndex();
        for (var run = 0; run <= rich.numFormattingRuns(); run++) {
            var end = run < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(run) : text.length();
            var isStruckRun = run > 0 && isStruck(cell, font);
            (isStruckRun ? struck : shown).append(text, start, Math.max(start, end));
            start = Math.max(start, end);
            if (run < rich.numFormattingRuns() && rich instanceof HSSFRichTextString runs) {
                font = runs.getFontOfFormattingRun(run);
            }
        }
        worksheet.add(cell.getRowIndex(), cell.getColumnIndex(), shown.toString());
        worksheet.struck(cell.getRowIndex(), cell.getColumnIndex(), struck.toString());
    }

    private static boolean isStruck(Cell cell, int font) {
        var workbook = cell.getSheet().getWorkbook();
        return font >= 0
                && font < workbook.getNumberOfFonts()
                && workbook.getFontAt(font).getStrikeout();
    }

    private static String shown(Cell cell, ShownNumber formatter) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        var style = cell.getCellStyle();
        return type == CellType.NUMERIC
                ? formatter.formatRawCellContents(
                        cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString(), false)
                : formatter.formatCellValue(cell);
    }
}
