package io.mubiao.query.archive;

import static io.mubiao.query.archive.CheckItem.Nature.SAFETY;
import static io.mubiao.query.archive.CheckItem.Nature.USABILITY;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 可用性 and 安全性: can every file be opened in years to come, and does none of them do anything by itself? */
final class UsabilityChecks {

    private static final Set<String> FORMATS = Set.of("pdf", "xml", "xsd", "json", "ndjson", "txt", "tlog-proof");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How programs, scripts and archives begin. */
    private static final List<byte[]> EXECUTABLE =
            List.of(bytes("MZ"), bytes("\u007fELF"), bytes("#!"), bytes("PK"), bytes("Rar!"));

    private final ArchiveFiles files;

    UsabilityChecks(ArchiveFiles files) {
        this.files = files;
    }

    List<CheckItem> all() {
        return List.of(
                CheckItem.of(
                        USABILITY,
                        "C1",
                        "格式适合长期保存",
                        "文件格式只有 " + String.join("、", FORMATS.stream().sorted().toList()),
                        this::formats),
                CheckItem.of(USABILITY, "C2", "版式文件可以打开", "重新打开每个 PDF：有页，未加密，字体内嵌", this::papers),
                CheckItem.of(USABILITY, "C3", "数据文件可以读取", "重新读取每个 XML、JSON 和文本文件（UTF-8，XML 没有外部实体）", this::data),
                CheckItem.of(SAFETY, "D1", "版式文件不含可执行内容", "PDF 没有脚本、附件、自动动作和链接", this::inert),
                CheckItem.of(SAFETY, "D2", "没有程序、脚本和再压缩", "看每个文件的开头", this::executables),
                CheckItem.notChecked(SAFETY, "D3", "没有病毒", "由接收方的杀毒软件扫描", "本系统没有连接杀毒软件"),
                CheckItem.notChecked(SAFETY, "D4", "移交过程安全", "移交双方以 manifest-sha256.txt 核对", "打包时尚未移交"));
    }

    private void formats(List<String> faults) {
        files.names().stream()
                .filter(name -> !FORMATS.contains(ArchiveFiles.ending(name)))
                .forEach(name -> faults.add("格式不在名单中：" + name));
    }

    private void papers(List<String> faults) throws IOException {
        for (var name : files.names()) {
            if (name.endsWith(".pdf")) {
                PdfChecks.usable(name, files.content(name), faults);
            }
        }
    }

    private void data(List<String> faults) {
        for (var name : files.names()) {
            try {
                read(name);
            } catch (IOException | JacksonException e) {
                faults.add(name + " 无法读取：" + e.getMessage());
            }
        }
    }

    private void read(String name) throws IOException {
        var content = files.content(name);
        switch (ArchiveFiles.ending(name)) {
            case "xml", "xsd" -> XmlChecks.read(content);
            case "json" -> JSON.readTree(content);
            case "ndjson" -> text(content).lines().forEach(JSON::readTree);
            case "txt", "tlog-proof" -> text(content);
            default -> {
                // what is set for printing is opened by itself
            }
        }
    }

    /** @throws CharacterCodingException if it is no UTF-8 */
    private static String text(byte[] content) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    private void inert(List<String> faults) throws IOException {
        for (var name : files.names()) {
            if (name.endsWith(".pdf")) {
                PdfChecks.inert(name, files.content(name), faults);
            }
        }
    }

    private void executables(List<String> faults) {
        for (var name : files.names()) {
            var content = files.content(name);
            if (EXECUTABLE.stream().anyMatch(beginning -> beginsWith(content, beginning))) {
                faults.add(name + " 像是程序、脚本或压缩包");
            }
        }
    }

    private static boolean beginsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && ByteBuffer.wrap(content, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
