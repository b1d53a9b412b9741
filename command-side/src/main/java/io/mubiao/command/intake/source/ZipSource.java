package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import java.io.IOException;

/** Zipped documents: Word and Excel are read, others are named. */
final class ZipSource {

    private ZipSource() {}

    static Document read(byte[] document) throws IOException {
        var parcel = Parcel.open(document);
        if (parcel.has("word/document.xml") || parcel.contentTypes().contains("wordprocessingml.document.main")) {
            return WordSource.read(parcel);
        }
        if (parcel.has("xl/workbook.bin")) {
            throw Refusal.unreadable("文件是 Excel 二进制工作簿（xlsb）。请另存为 xlsx 后再上传。");
        }
        if (parcel.has("xl/workbook.xml") || parcel.contentTypes().contains("spreadsheetml.sheet.main")) {
            return WorkbookSource.read(document, parcel);
        }
        throw Refusal.unreadable("文件是" + name(parcel) + "，不是绩效目标表。请上传其中的 docx、xlsx、xls、pdf、html 或 txt 文件。");
    }

    private static String name(Parcel parcel) {
        if (parcel.has("ppt/presentation.xml")) {
            return "演示文稿（pptx）";
        }
        return parcel.has("mimetype") ? "开放文档（ods、odt）或 ofd 文件" : "压缩文件（zip）";
    }
}
