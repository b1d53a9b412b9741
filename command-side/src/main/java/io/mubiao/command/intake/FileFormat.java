package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** File formats known by their first bytes that are not text. */
enum FileFormat {
    PDF("%PDF-", "PDF 文件"),
    ZIP("PK\u0003\u0004", "压缩文件（zip）"),
    OLE2("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "旧版 Office 文档（doc 或 xls）"),
    RTF("{\\rtf", "RTF 文档"),
    PNG("\u0089PNG", "图片（PNG）"),
    JPEG("\u00ff\u00d8\u00ff", "图片（JPEG）"),
    GIF("GIF8", "图片（GIF）");

    private static final String ADVICE = "目前只能读取制表符分隔的文本，请另存为纯文本（txt）后再上传。";

    private final String start;
    private final String name;

    FileFormat(String start, String name) {
        this.start = start;
        this.name = name;
    }

    static void refuseUnlessText(byte[] document) {
        var format = of(document);
        if (format != null) {
            throw new DomainException(
                    ErrorCode.UNREADABLE_DOCUMENT, "文件看起来是" + format.describe(document) + "。" + ADVICE);
        }
    }

    private static @Nullable FileFormat of(byte[] document) {
        var start = new String(document, 0, Math.min(document.length, 8), ISO_8859_1);
        for (var format : values()) {
            if (start.startsWith(format.start)) {
                return format;
            }
        }
        return null;
    }

    private String describe(byte[] document) {
        if (this != ZIP) {
            return name;
        }
        var entries = new String(document, ISO_8859_1);
        if (entries.contains("word/")) {
            return " Word 文档（docx）";
        }
        return entries.contains("xl/") ? " Excel 工作簿（xlsx）" : name;
    }
}
