package io.mubiao.command.intake.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
        throw Refusal.unreadable("文件是" + name(zip) + "，不能读取。" + advice(zip));
    }

    private static String name(OfficeZip zip) {
        if (zip.has("ppt/presentation.xml")) {
            return "演示文稿（pptx）";
        }
        if (zip.has("OFD.xml")) {
            return "版式文件（ofd）";
        }
        var type = new String(zip.parts().getOrDefault("mimetype", new byte[0]), ISO_8859_1);
        if (type.contains("opendocument.spreadsheet")) {
            return "开放文档表格（ods）";
        }
        if (type.contains("opendocument.text")) {
            return "开放文档文本（odt）";
        }
        return zip.has("mimetype") ? "开放文档（ods、odt）" : "压缩文件（zip）";
    }

    private static String advice(OfficeZip zip) {
        if (zip.has("OFD.xml")) {
            return "请上传原来的 docx、xlsx 文件，或者另存为 PDF 后再上传。";
        }
        return zip.has("mimetype")
                ? "请用 WPS 或 Office 打开，另存为 xlsx（表格）或 docx（文本）后再上传。"
                : "请上传其中的 docx、xlsx、xls、pdf、html 或 txt 文件。";
    }
}
