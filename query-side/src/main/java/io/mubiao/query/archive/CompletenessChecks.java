package io.mubiao.query.archive;

import static io.mubiao.query.archive.CheckItem.Nature.COMPLETENESS;

import io.mubiao.shared.text.Sha256;
import io.mubiao.shared.workflow.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** 完整性: is everything there that should be, and nothing else? */
final class CompletenessChecks {

    private static final List<String> ELEMENTS =
            List.of("聚合层次", "立档单位名称", "立档单位代码", "电子文件号", "年度", "题名", "责任者", "日期", "文件编号", "文种", "版次", "签名规则", "检查点");

    private static final List<String> REQUIRED = List.of(
            ArchiveFiles.REVIEW,
            ArchiveFiles.PROCESS,
            ArchiveFiles.CONTENT,
            ArchiveFiles.EVENTS,
            ArchiveFiles.METADATA,
            ArchiveFiles.SCHEMA,
            ArchiveFiles.RECEIPT,
            ArchiveFiles.CHECKPOINT,
            ArchiveFiles.KEYS,
            ArchiveFiles.VERIFYING);

    private final ArchiveFiles files;
    private final ApprovedRevision revision;

    CompletenessChecks(ArchiveFiles files, ApprovedRevision revision) {
        this.files = files;
        this.revision = revision;
    }

    List<CheckItem> all() {
        return List.of(
                item("B1", "必备元数据项齐全", "重新读取元数据，逐项看是否有值", this::elements),
                item("B2", "事件序号连续", "events.ndjson 同属一张表，序号从 0 起没有空缺，以批复结束", this::sequence),
                item("B3", "办理过程完整", "业务行为与事件一一对应；审批链的每个环节都有签署", this::stages),
                item("B4", "文件齐全", "必备文件都在；电子属性所列文件的大小和 SHA-256 与实际一致，没有未列的文件", this::everyFile));
    }

    private static CheckItem item(String code, String title, String method, CheckItem.Examination examination) {
        return CheckItem.of(COMPLETENESS, code, title, method, examination);
    }

    private void elements(List<String> faults) throws IOException {
        var xml = XmlChecks.read(files.content(ArchiveFiles.METADATA));
        ELEMENTS.stream()
                .filter(name -> XmlChecks.text(xml, name).isBlank())
                .forEach(name -> faults.add("缺少元数据项：" + name));
    }

    private void sequence(List<String> faults) {
        var events = PackedEvents.events(files);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (event.sequence() != i) {
                faults.add("第 " + (i + 1) + " 行的序号是 " + event.sequence());
            }
            if (!event.member("subject").equals(revision.id().toString())) {
                faults.add("第 " + (i + 1) + " 行属于另一张表");
            }
        }
        if (events.isEmpty() || !events.get(events.size() - 1).member("type").equals("SheetApproved")) {
            faults.add("最后一个事件不是批复");
        }
    }

    private void stages(List<String> faults) throws IOException {
        var xml = XmlChecks.read(files.content(ArchiveFiles.PROCESS));
        var actions = xml.getElementsByTagNameNS(ArchiveFiles.NAMESPACE, "业务行为").getLength();
        var events = PackedEvents.lines(files).size();
        if (actions != events) {
            faults.add("业务行为 " + actions + " 个，事件 " + events + " 个");
        }
        var approval = revision.approval();
        approval.chain().stream()
                .filter(stage -> approval.signatures().stream()
                        .noneMatch(signature -> signature.stage().equals(stage.name())))
                .map(Stage::label)
                .forEach(stage -> faults.add("环节没有签署：" + stage));
    }

    private void everyFile(List<String> faults) throws IOException {
        REQUIRED.stream().filter(name -> !files.has(name)).forEach(name -> faults.add("缺少文件：" + name));
        if (revision.before() != null && !files.has(ArchiveFiles.ADJUSTMENT)) {
            faults.add("缺少文件：" + ArchiveFiles.ADJUSTMENT);
        }
        var listed = new TreeSet<String>();
        for (var file : listedFiles()) {
            listed.add(file.getAttribute("名称"));
            compare(file, faults);
        }
        var others = new TreeSet<>(files.names());
        others.removeAll(listed);
        others.removeAll(Set.of(ArchiveFiles.METADATA, ArchiveFiles.REPORT));
        others.forEach(name -> faults.add("电子属性没有列出：" + name));
    }

    private List<Element> listedFiles() throws IOException {
        var xml = XmlChecks.read(files.content(ArchiveFiles.METADATA));
        var found = xml.getElementsByTagNameNS(ArchiveFiles.NAMESPACE, "文件");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private void compare(Element file, List<String> faults) {
        var name = file.getAttribute("名称");
        if (!files.has(name)) {
            faults.add("列出而没有：" + name);
            return;
        }
        var content = files.content(name);
        if (!file.getAttribute("大小").equals(Integer.toString(content.length))
                || !file.getAttribute("SHA-256").equals(Sha256.hex(content))) {
            faults.add("与电子属性不一致：" + name);
        }
    }
}
