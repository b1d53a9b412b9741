package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import java.io.IOException;

/** Zipped documents: Word and Excel are read, others are named. */
final class ZipSource {

    private ZipSource() {}

    static Document read(byte[] document) throws IOException {
        var zip = OfficeZip.open(document);
        if (zip.has("word/document.xml") || zip.contentTypes().contains("wordprocessingml.document.main")) {
            return WordSource.read(zip);
        }
        if (zip.has("xl/workbook.bin")) {
            throw Refusal.unreadable("文件是 Excel 二进制工作簿（xlsb）。请另存为 xlsx 后再上传。");
        }
        if (zip.has("xl/workbook.xml") || zip.contentTypes().contains("spreadsheetml.sheet.main")) {
            return WorkbookSource.read(document, zip);
        }
        throw Refusal.unreadable("文件是" + name(zip) + "，不是绩效目标表。请上传其中的 docx、xlsx、xls、pdf、html 或 txt 文件。");
    }

    private static String name(OfficeZip zip) {
        if (zip.has("ppt/presentation.xml")) {
            return "演示文稿（pptx）";
        }
        return zip.has("mimetype") ? "开放文档（ods、odt）或 ofd 文件" : "压缩文件（zip）";
    }
}
