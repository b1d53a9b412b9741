package io.mubiao.query.ledger;

import io.mubiao.query.export.XmlFile;
import io.mubiao.query.ledger.SheetCase.Revision;
import io.mubiao.query.ledger.SheetCase.Step;
import io.mubiao.query.replay.EventTitles;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The events of sheets in XES (IEEE 1849), a trace for each revision. The leaf of each event ties it to its proof. */
final class XesLog {

    private static final String NAMESPACE = "http://www.xes-standard.org/";

    private static final Map<String, String> EXTENSIONS = new TreeMap<>(Map.of(
            "Concept", "concept",
            "Identity", "identity",
            "Lifecycle", "lifecycle",
            "Organizational", "org",
            "Time", "time"));

    private final XmlFile xml;
    private final EventTitles titles;

    XesLog(OutputStream out, EventTitles titles) {
        this.xml = new XmlFile(out, "log", NAMESPACE);
        this.titles = titles;
        begin();
    }

    private void begin() {
        xml.attribute("xes.version", "1849.2016").attribute("xes.features", "");
        EXTENSIONS.forEach((name, prefix) -> xml.begin("extension")
                .attribute("name", name)
                .attribute("prefix", prefix)
                .attribute("uri", NAMESPACE + prefix + ".xesext")
                .end());
        xml.begin("global").attribute("scope", "trace");
        string("concept:name", "");
        xml.end().begin("global").attribute("scope", "event");
        string("concept:name", "");
        string("lifecycle:transition", "complete");
        attribute("date", "time:timestamp", "1970-01-01T00:00:00.000Z");
        xml.end();
        xml.begin("classifier")
                .attribute("name", "Activity")
                .attribute("keys", "concept:name")
                .end();
    }

    /** Events of other streams are no part of any case. */
    void add(List<StreamEvent> stream) {
        if (stream.get(0).isOfSheet()) {
            SheetCase.of(stream).revisions().forEach(this::trace);
        }
    }

    private void trace(Revision revision) {
        var steps = revision.shown();
        if (steps.isEmpty()) {
            return;
        }
        xml.begin("trace");
        string("concept:name", steps.get(0).event().stored().aggregate() + "/" + revision.number);
        string("department", revision.department);
        string("fiscalYear", revision.fiscalYear);
        string("amount", revision.amount);
        string("outcome", revision.outcome);
        steps.forEach(this::event);
        xml.end();
    }

    private void event(Step step) {
        var event = step.event();
        xml.begin("event");
        string("concept:name", titles.title(event.stored().type()));
        string("lifecycle:transition", "complete");
        attribute("date", "time:timestamp", event.stored().at().toString());
        attribute("id", "identity:id", event.stored().id());
        string("org:resource", event.noted("actor"));
        string("org:role", event.noted("role"));
        string("org:group", event.noted("unit"));
        string("mubiao:type", event.stored().type());
        string("mubiao:stage", event.said("stage"));
        attribute("int", "mubiao:round", event.said("round"));
        string("mubiao:amount", step.amount());
        attribute("int", "mubiao:position", Long.toString(event.stored().position()));
        attribute("int", "mubiao:leaf", Long.toString(event.leaf()));
        string("mubiao:digest", event.said("contentDigest"));
        xml.end();
    }

    private void string(String key, @Nullable String value) {
        attribute("string", key, value);
    }

    private void attribute(String type, String key, @Nullable String value) {
        if (value != null) {
            xml.begin(type).attribute("key", key).attribute("value", value).end();
        }
    }

    void finish() {
        xml.finish();
    }
}
