package io.mubiao.command.intake.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.mubiao.command.intake.source.Documents.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** File formats, known by their first bytes. What begins like none of them is taken for text. */
enum FileFormat {
    PDF("%PDF-", "PDF 文件", PdfSource::read),
    ZIP("PK\u0003\u0004", "压缩文件（zip）", ZipSource::read),
    OLE2("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "旧版 Office 或 WPS 文档（doc、xls、wps、et）", OleSource::read),
    RTF("{\\rtf", "RTF 文档", "docx"),
    PNG("\u0089PNG", "图片（PNG）"),
    JPEG("\u00ff\u00d8\u00ff", "图片（JPEG）"),
    GIF("GIF8", "图片（GIF）"),
    TIFF("II*\0", "图片（TIFF）"),
    RAR("Rar!", "压缩文件（rar）"),
    SEVEN_ZIP("7z\u00bc\u00af", "压缩文件（7z）"),
    GZIP("\u001f\u008b", "压缩文件（gz）"),
    EXCEL_XML("", "Excel 2003 XML 表格", "xlsx"),
    WORD_XML("", "Word XML 文档", "docx"),
    UOF("", "标文通（uof）文档", "docx 或 xlsx"),
    MHT("", "单个文件网页（mht）", "docx 或 xlsx"),
    HTML("", "网页文件", HtmlSource::read),
    TEXT("", "文本文件", TextSource::read);

    private static final Pattern MARKUP = Pattern.compile(
            "^(?:\\u00ef\\u00bb\\u00bf)?\\s{0,100}(?:<!--.{0,2000}?-->\\s{0,100})?<(?:!doctype\\s{1,9}html|html|head|meta|body|table|div|style)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What formats without a mark in their first bytes say soon. */
    private static final Map<FileFormat, Pattern> MARKS = new EnumMap<>(Map.of(
            EXCEL_XML,
            Pattern.compile(
                    "progid=\"Excel\\.Sheet\"|<(?:ss:)?Workbook\\b[^>]{0,300}urn:schemas-microsoft-com:office:spreadsheet"),
            WORD_XML,
            Pattern.compile("progid=\"Word\\.Document\"|<w:wordDocument\\b|<pkg:package\\b"),
            UOF,
            Pattern.compile("<uof:UOF\\b"),
            MHT,
            Pattern.compile(
                    "^(?:From:[^\r\n]{0,200}\\R)?(?:[A-Za-z-]{2,40}:[^\r\n]{0,300}\\R(?:[ \t][^\r\n]{0,300}\\R)*){0,10}?(?:MIME-Version:|Content-Type:\\s*multipart/related)",
                    Pattern.CASE_INSENSITIVE)));

    private static final String ADVICE = "可以读取 Word（docx）、Excel（xlsx、xls）、带文字层的 PDF、网页（html）和纯文本（txt），请另存为其中一种再上传。";
    private static final int START = 4096;

    private final String start;
    private final String name;
    private final Source source;

    /** A format that is known in order to be named. */
    FileFormat(String start, String name) {
        this(start, name, document -> {
            throw Refusal.unreadable("文件看起来是" + name + "。" + ADVICE);
        });
    }

    /** A format of an office program that can save its documents as another one. */
    FileFormat(String start, String name, String better) {
        this(start, name, document -> {
            throw Refusal.unreadable("文件是" + name + "，不能直接读取。请用 Word、Excel 或 WPS 打开，另存为 " + better + " 后再上传。");
        });
    }

    FileFormat(String start, String name, Source source) {
        this.start = start;
        this.name = name;
        this.source = source;
    }

    static FileFormat of(byte[] document) {
        var start = new String(document, 0, Math.min(document.length, START), ISO_8859_1);
        for (var format : values()) {
            if (!format.start.isEmpty() && start.startsWith(format.start)) {
                return format;
            }
        }
        for (var format : MARKS.entrySet()) {
            if (format.getValue().matcher(start.replace("\0", "")).find()) {
                return format.getKey();
            }
        }
        return MARKUP.matcher(start).find() ? HTML : TEXT;
    }

    Source source() {
        return source;
    }

    String describe(byte[] document) {
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
