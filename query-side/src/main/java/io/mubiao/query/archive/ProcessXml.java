package io.mubiao.query.archive;

import io.mubiao.query.export.XmlFile;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.replay.EventTitles;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.sheet.SheetEvent.AtStage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 办理过程.xml: a 业务行为 for each event, in the order in which they happened. */
final class ProcessXml {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApprovedRevision revision;
    private final List<ExportLine> events;
    private final EventTitles titles;
    private final UnitNames.Naming units;

    /** @param events those of the revision's moments */
    ProcessXml(ApprovedRevision revision, List<ExportLine> events, EventTitles titles, UnitNames.Naming units) {
        this.revision = revision;
        this.events = events;
        this.titles = titles;
        this.units = units;
    }

    void write(XmlFile xml) {
        for (int i = 0; i < events.size(); i++) {
            write(xml, revision.moments().get(i), events.get(i));
        }
    }

    private void write(XmlFile xml, Moment moment, ExportLine event) {
        var trace = moment.trace();
        var payload = JSON.readTree(event.payload());
        xml.begin("业务行为").attribute("序号", moment.version());
        xml.element("行为时间", PrintedStatus.timestamp(trace.at()))
                .element("机构", units.at(trace.unit(), trace.at()))
                .element("机构代码", trace.unit())
                .element("人员", trace.name())
                .element("账号", trace.actor())
                .element("角色", trace.role().label())
                .element("委托人", trace.behalf() == null ? null : trace.behalf().principalName())
                .element("委托人账号", trace.onBehalfOf())
                .element("行为描述", titles.title(event.member("type")))
                .element("环节", stage(moment))
                .element("依据", payload.path("approvalNumber").stringValue(null))
                .element("意见", opinion(payload))
                .element("内容摘要", moment.event().contentDigest())
                .element("事件标识", event.member("id"));
        xml.end();
    }

    private @Nullable String stage(Moment moment) {
        return moment.event() instanceof AtStage at
                ? revision.approval().chain().stream()
                        .filter(stage -> stage.name().equals(at.stage()))
                        .map(stage -> stage.label())
                        .findFirst()
                        .orElse(at.stage())
                : null;
    }

    /** Whatever somebody had to say, under the names that events give it. */
    private static String opinion(JsonNode payload) {
        var said = Stream.of(
                payload.path("opinion"),
                payload.path("opinion").path("text"),
                payload.path("reason"),
                payload.path("agreement"));
        var reasons = payload.path("reasons").valueStream().map(reason -> reason.path("text"));
        return Stream.concat(said, reasons)
                .map(text -> text.stringValue(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("；"));
    }
}
