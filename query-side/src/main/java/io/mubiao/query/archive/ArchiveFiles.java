package io.mubiao.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.query.export.XmlFile;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The files of one package, in memory: some hundred kilobytes. What is checked is these bytes. */
final class ArchiveFiles {

    static final String FORM = "data/01正文/";
    static final String REVIEW = "data/02办理/审核表.pdf";
    static final String PROCESS = "data/02办理/办理过程.xml";
    static final String ADJUSTMENT = "data/02办理/调整申请表.pdf";
    static final String CONTENT = "data/03数据/content.json";
    static final String EVENTS = "data/03数据/events.ndjson";
    static final String METADATA = "data/04元数据/元数据.xml";
    static final String SCHEMA = "data/04元数据/归档.xsd";
    static final String RECEIPT = "data/05证据/批复.tlog-proof";
    static final String RECEIPTS = "data/05证据/凭证/";
    static final String CHECKPOINT = "data/05证据/checkpoint.txt";
    static final String KEYS = "data/05证据/keys.txt";
    static final String VERIFYING = "data/05证据/验证说明.txt";
    static final String REPORT = "data/05证据/四性检测.xml";

    /** Of the namespace of the package's XML. */
    static final String NAMESPACE = "urn:mubiao:archive:1";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    void add(String name, byte[] content) {
        files.put(name, content);
    }

    void add(String name, String content) {
        add(name, content.getBytes(UTF_8));
    }

    void addXml(String name, String root, Consumer<XmlFile> writer) {
        var out = new ByteArrayOutputStream();
        var xml = new XmlFile(out, root, NAMESPACE);
        writer.accept(xml);
        xml.finish();
        add(name, out.toByteArray());
    }

    Set<String> names() {
        return files.keySet();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] content(String name) {
        return Objects.requireNonNull(files.get(name), () -> "no file " + name);
    }

    String text(String name) {
        return new String(content(name), UTF_8);
    }

    /** The form, whose name is that of the project. */
    String form() {
        return names().stream()
                .filter(name -> name.startsWith(FORM))
                .findFirst()
                .orElseThrow();
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
