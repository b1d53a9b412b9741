package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;

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
            throw Refusal.unreadable("文件是旧版 Word 文档（doc）。请用 Word 或 WPS 另存为 docx 后再上传。");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
            throw Refusal.unreadable("文件含有宏，出于安全不予读取。请另存为不含宏的文档（xlsx）后再上传。");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw Refusal.unreadable("文件是旧版 Office 文档，但不是 Excel 工作簿。请另存为 docx 或 xlsx 后再上传。");
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
        var formatter = Worksheet.formatter();
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                worksheet.hideRow(row.getRowNum());
            }
            for (var cell : row) {
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    worksheet.hideColumns(cell.getColumnIndex(), cell.getColumnIndex());
                }
                worksheet.add(cell.getRowIndex(), cell.getColumnIndex(), shown(cell, formatter));
            }
        }
        return worksheet;
    }

    private static String shown(Cell cell, DataFormatter formatter) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        var style = cell.getCellStyle();
        return type == CellType.NUMERIC
                ? formatter.formatRawCellContents(
                        cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString())
                : formatter.formatCellValue(cell);
    }
}
