package io.mubiao.query.archive;

import static io.mubiao.query.archive.CheckItem.Nature.AUTHENTICITY;

import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.text.Sha256;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** 真实性: does everything come from the log, and say the same? */
final class AuthenticityChecks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArchiveFiles files;

    AuthenticityChecks(ArchiveFiles files) {
        this.files = files;
    }

    List<CheckItem> all() {
        return List.of(
                item("A1", "固化信息有效", "由每个事件重算散列，沿凭证的路径算到检查点的根，并用本包的公钥验证签名", this::receipts),
                item("A2", "电子文件与业务系统中形成的一致", "events.ndjson 的每一行与凭证所证明的事件逐字节比较，叶号递增，同一检查点", this::events),
                item("A3", "元数据符合规范", "按 归档.xsd 校验元数据和办理过程的元素、格式和值域", this::schema),
                item("A4", "元数据与内容一致", "重新读取元数据，题名、文号、日期、金额、摘要与内容和批复事件比较", this::metadata),
                item("A5", "内容就是批复的内容", "重算 content.json 的 SHA-256，与批复事件记载的摘要比较", this::content),
                item("A6", "版式文件与内容一致", "提取 PDF 的文字，应含有内容摘要", this::papers));
    }

    private static CheckItem item(String code, String title, String method, CheckItem.Examination examination) {
        return CheckItem.of(AUTHENTICITY, code, title, method, examination);
    }

    private void receipts(List<String> faults) {
        var keys = files.text(ArchiveFiles.KEYS).lines().map(VerifierKey::read).toList();
        var logs = keys.stream()
                .filter(key -> key.type() == SignatureType.NOTE)
                .map(VerifierKey::name)
                .collect(Collectors.toSet());
        var receipts = PackedEvents.receipts(files);
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = receipts.get(i);
            if (!receipt.holds()) {
                faults.add("第 " + (i + 1) + " 个事件的凭证不成立");
            }
            if (receipt.verified(keys).stream().noneMatch(signature -> logs.contains(signature.name()))) {
                faults.add("第 " + (i + 1) + " 个事件的检查点没有账本的签名");
            }
        }
    }

    private void events(List<String> faults) {
        var lines = PackedEvents.lines(files);
        var receipts = PackedEvents.receipts(files);
        if (lines.size() != receipts.size()) {
            faults.add("事件 " + lines.size() + " 个，凭证 " + receipts.size() + " 个");
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            var receipt = receipts.get(i);
            if (!Arrays.equals(lines.get(i), receipt.line())) {
                faults.add("第 " + (i + 1) + " 行不是凭证所证明的事件");
            }
            if (i > 0 && receipt.index() <= receipts.get(i - 1).index()) {
                faults.add("第 " + (i + 1) + " 个事件的叶号没有递增");
            }
            // a witness may have signed between two receipts: what was signed counts
            if (!receipt.checkpoint()
                    .text()
                    .equals(Note.read(files.text(ArchiveFiles.CHECKPOINT)).text())) {
                faults.add("第 " + (i + 1) + " 个事件的凭证用的是另一个检查点");
            }
        }
    }

    private void schema(List<String> faults) throws IOException {
        XmlChecks.validate(files.content(ArchiveFiles.METADATA));
        XmlChecks.validate(files.content(ArchiveFiles.PROCESS));
    }

    private void metadata(List<String> faults) throws IOException {
        var xml = XmlChecks.read(files.content(ArchiveFiles.METADATA));
        var content = JSON.readTree(files.content(ArchiveFiles.CONTENT));
        var events = PackedEvents.events(files);
        var approval = PackedEvents.approval(files);
        var day = PrintedStatus.inChina(events.get(events.size() - 1).at()).toLocalDate();
        same(
                faults,
                "题名",
                XmlChecks.text(xml, "题名"),
                content.path("projectName").asString(""));
        same(
                faults,
                "年度金额",
                XmlChecks.text(xml, "年度金额"),
                content.path("annualAmount").asString(""));
        same(
                faults,
                "文件编号",
                XmlChecks.text(xml, "文件编号"),
                approval.path("approvalNumber").asString(""));
        same(faults, "日期", XmlChecks.text(xml, "日期"), day.toString());
        same(
                faults,
                "内容摘要",
                XmlChecks.text(xml, "内容摘要"),
                approval.path("contentDigest").asString(""));
    }

    private static void same(List<String> faults, String name, String metadata, String actual) {
        if (!metadata.equals(actual)) {
            faults.add(name + "：元数据为“" + metadata + "”，实际为“" + actual + "”");
        }
    }

    private void content(List<String> faults) {
        var actual = Sha256.hex(files.content(ArchiveFiles.CONTENT));
        same(faults, "摘要", PackedEvents.approval(files).path("contentDigest").asString(""), actual);
    }

    private void papers(List<String> faults) throws IOException {
        var digest = PackedEvents.approval(files).path("contentDigest").asString("");
        for (var name : List.of(files.form(), ArchiveFiles.REVIEW)) {
            if (!PdfChecks.text(files.content(name)).contains(digest)) {
                faults.add(name + " 没有印上内容摘要");
            }
        }
    }
}
