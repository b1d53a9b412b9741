package io.mubiao.command.intake.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zipped Office document, unpacked within bounds before any library sees it.
 *
 * @param parts the XML parts by their names, without leading slash
 * @param names of all entries
 */
record OfficeZip(Map<String, byte[]> parts, List<String> names) {

    /** Unpacked, all entries together. A sheet takes some ten thousand bytes. */
    static final int MAX_BYTES = 40 * 1024 * 1024;

    /** Of a part that a library holds as a tree in memory. */
    private static final int MAX_TREE = 4 * 1024 * 1024;

    private static final Pattern OWN = Pattern.compile("creator>\\s{0,9}Mubiao\\s{0,9}<");

    private static final int MAX_ENTRIES = 5_000;
    private static final int ENCRYPTED = 1;
    private static final List<String> FORBIDDEN = List.of("<!DOCTYPE", "<!ENTITY");

    static OfficeZip open(byte[] document) throws IOException {
        if (document.length > 6 && (document[6] & ENCRYPTED) != 0) {
            throw Refusal.unreadable("压缩文件设有密码。请去掉密码后再上传。");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        var names = new java.util.ArrayList<String>();
        var total = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().replace('\\', '/');
                names.add(name);
                var content = new ByteArrayOutputStream();
                total += unpack(zip, isXml(name) ? content : null, MAX_BYTES - total);
                if (isXml(name)) {
                    parts.put(name, content.toByteArray());
                }
                if (names.size() > MAX_ENTRIES) {
                    throw tooMuch();
                }
            }
        }
        return new OfficeZip(parts, names).checked();
    }

    /** Null when there is no such part. */
    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /**
     * Whether the product wrote the document itself. Then every blank of a cell is part of its text; elsewhere forms are
     * full of blanks that mean nothing.
     */
    boolean isOwn() {
        var properties = parts.get("docProps/core.xml");
        return properties != null && OWN.matcher(new String(properties, UTF_8)).find();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Names of XML parts below a folder, in the document's order. */
    List<String> below(String start) {
        return parts.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    String contentTypes() {
        return new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), ISO_8859_1);
    }

    private OfficeZip checked() {
        var hasMacros =
                names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        if (hasMacros || contentTypes().contains("macroEnabled")) {
            throw Refusal.unreadable("文件含有宏，出于安全不予读取。请另存为不含宏的文档（docx 或 xlsx）后再上传。");
        }
        parts.forEach((name, content) -> {
            var text = new String(content, ISO_8859_1);
            // an encoding of two bytes a character must not hide what is looked for
            var isWide = text.indexOf('\0') >= 0;
            var narrow = isWide ? text.replace("\0", "") : text;
            if (FORBIDDEN.stream().anyMatch(narrow::contains)) {
                throw Refusal.unreadable("文件中含有文档类型或实体声明（DTD），出于安全不予读取。请用办公软件重新另存后再上传。");
            }
            if (content.length > MAX_TREE && isTree(name)) {
                throw tooMuch();
            }
        });
        return this;
    }

    private static long unpack(ZipInputStream zip, @Nullable ByteArrayOutputStream content, long allowed)
            throws IOException {
        var buffer = new byte[16 * 1024];
        var size = 0L;
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw tooMuch();
            }
            if (content != null) {
                content.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
    }

    private static boolean isTree(String name) {
        return name.endsWith(".rels")
                || name.startsWith("[")
                || name.endsWith("styles.xml")
                || name.endsWith("workbook.xml");
    }

    private static RuntimeException tooMuch() {
        return Refusal.unreadable("文件解压后过大，像是压缩炸弹，不予读取。请删去图片等无关内容，重新另存后再上传。");
    }
}
