package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document written part by part, for elements that no library writes. */
final class WordParts {

    private static final String SPACE = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** @param body the elements of the document below its title */
    static WordParts of(String body) {
        var parts = new WordParts();
        parts.parts.put(
                "word/document.xml",
                "<w:document" + SPACE + "><w:body>" + text("项目支出绩效目标表（2027年度）") + body + "</w:body></w:document>");
        return parts;
    }

    WordParts with(String name, String root, String content) {
        parts.put("word/" + name, "<w:" + root + SPACE + ">" + content + "</w:" + root + ">");
        return this;
    }

    static String text(String text) {
        return paragraph(run("", text));
    }

    static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    /** @param cells the paragraphs of each cell, one to a cell */
    static String table(String... cells) {
        var row = new StringBuilder("<w:tbl><w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(cell).append("</w:tc>");
        }
        return row.append("</w:tr></w:tbl>").toString();
    }

    /** One indicator, so that the document is a sheet. */
    static String indicator() {
        return table(text("一级指标"), text("二级指标"), text("三级指标"), text("指标值"))
                + table(text("产出指标"), text("数量指标"), text("清淤长度"), text("7公里"));
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
