package io.mubiao.query.archive;

import io.mubiao.query.export.XmlFile;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.text.Sha256;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;

/** 元数据.xml: what DA/T 46 asks of an electronic document, as far as it is known here; the rest is for the archive to add. */
final class MetadataXml {

    private static final String SIGNING = "系统账户认证 + 透明日志（事件写入 RFC 6962 散列树，检查点签名）；办理人没有使用个人数字证书";

    private final ApprovedRevision revision;
    private final ArchiveFiles files;
    private final Checkpoint checkpoint;
    private final UnitNames.Naming units;

    /** @param files those that the metadata describe */
    MetadataXml(ApprovedRevision revision, ArchiveFiles files, Checkpoint checkpoint, UnitNames.Naming units) {
        this.revision = revision;
        this.files = files;
        this.checkpoint = checkpoint;
        this.units = units;
    }

    void write(XmlFile xml) {
        var state = revision.state();
        var at = revision.approval().approvedAt();
        xml.attribute("版本", 1).element("聚合层次", "件");
        xml.begin("来源")
                .element("立档单位名称", units.at(state.unit(), at))
                .element("立档单位代码", state.unit())
                .element("区划代码", state.region())
                .end();
        xml.element("电子文件号", revision.id() + "/" + state.revision());
        xml.begin("档号")
                .element("年度", revision.approval().content().fiscalYear())
                .element("机构或问题", revision.approval().content().department())
                .end();
        description(xml, at);
        xml.begin("形式特征")
                .element("语种", "zh-CN")
                .element("文件数", files.names().size())
                .end();
        electronic(xml);
        xml.element("数字化属性", "原生电子文件，没有经过数字化");
        xml.begin("电子签名")
                .element("签名规则", SIGNING)
                .element("签名算法标识", "Ed25519；SHA-256")
                .element("检查点", checkpoint.printed())
                .end();
        people(xml);
        xml.begin("业务")
                .attribute("文件", ArchiveFiles.PROCESS)
                .attribute("行为数", revision.moments().size())
                .end();
        relation(xml);
    }

    private void description(XmlFile xml, Instant at) {
        var approval = revision.approval();
        var content = approval.content();
        xml.begin("内容描述")
                .element("题名", revision.title())
                .element("责任者", units.at(revision.decision().trace().unit(), at))
                .element("日期", PrintedStatus.inChina(at).toLocalDate())
                .element("文件编号", approval.approvalNumber())
                .element("文种", "批复")
                .element("项目代码", content.projectCode())
                .element("实施单位", content.implementingUnit())
                .element("年度金额", content.annualAmount())
                .element("版次", approval.revision())
                .element("内容摘要", approval.contentDigest())
                .end();
    }

    private void electronic(XmlFile xml) {
        xml.begin("电子属性");
        for (var name : files.names()) {
            xml.begin("文件")
                    .attribute("名称", name)
                    .attribute("格式", ArchiveFiles.ending(name).toUpperCase(Locale.ROOT))
                    .attribute("大小", files.content(name).length)
                    .attribute("SHA-256", Sha256.hex(files.content(name)))
                    .end();
        }
        xml.end();
    }

    /** A person in one role in one unit. */
    private record Person(String account, String name, String role, String unit, String code) {}

    private void people(XmlFile xml) {
        var people = new LinkedHashSet<Person>();
        revision.moments().forEach(moment -> people.add(person(moment.trace())));
        xml.begin("机构人员");
        people.forEach(person -> xml.begin("人员")
                .attribute("账号", person.account())
                .attribute("姓名", person.name())
                .attribute("角色", person.role())
                .attribute("机构", person.unit())
                .attribute("机构代码", person.code())
                .end());
        xml.end();
    }

    private Person person(Trace trace) {
        return new Person(
                trace.actor().value(),
                trace.name(),
                trace.role().label(),
                units.at(trace.unit(), trace.at()),
                trace.unit().value());
    }

    private void relation(XmlFile xml) {
        var before = revision.before();
        if (before != null) {
            xml.begin("实体关系")
                    .begin("调整自")
                    .attribute("版次", before.revision())
                    .attribute("文件编号", before.approvalNumber())
                    .end()
                    .end();
        }
    }
}
