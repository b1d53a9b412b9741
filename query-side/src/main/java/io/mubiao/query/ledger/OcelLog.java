package io.mubiao.query.ledger;

import io.mubiao.query.ledger.SheetCase.Revision;
import io.mubiao.query.ledger.SheetCase.Step;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as OCEL 2.0 (JSON): one decision concerns a sheet, a revision, people and a 批复 that covers many sheets. Streams
 * are handed over twice, first for their objects and then for their events; in between only the names of people, units,
 * documents and kinds of events are kept.
 */
final class OcelLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> OBJECT_TYPES =
            List.of("sheet", "revision", "unit", "person", "approval", "indicator");

    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "sheet", List.of("department", "fiscalYear"),
            "revision", List.of("annualAmount", "outcome"));

    private final JsonGenerator json;
    private final Set<String> units = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();
    private final Set<String> approvals = new TreeSet<>();
    private final Set<String> eventTypes = new TreeSet<>();

    /** @param out is closed at the end */
    OcelLog(OutputStream out) {
        json = JSON.createGenerator(out);
        json.writeStartObject();
        types("objectTypes", OBJECT_TYPES, type -> ATTRIBUTES.getOrDefault(type, List.of()));
        json.writeArrayPropertyStart("objects");
    }

    private interface Attributes {
        List<String> of(String type);
    }

    private void types(String member, Iterable<String> names, Attributes attributes) {
        json.writeArrayPropertyStart(member);
        for (var name : names) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeArrayPropertyStart("attributes");
            for (var attribute : attributes.of(name)) {
                json.writeStartObject();
                json.writeStringProperty("name", attribute);
                json.writeStringProperty("type", OcelEvent.typeOf(attribute));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** First. */
    void objects(List<StreamEvent> stream) {
        stream.stream().filter(StreamEvent::shown).forEach(this::note);
        if (stream.get(0).isOfSheet()) {
            sheet(stream);
        }
    }

    private void note(StreamEvent event) {
        eventTypes.add(event.stored().type());
        add(people, event.noted("actor"));
        add(people, event.noted("onBehalfOf"));
        add(approvals, event.said("approvalNumber"));
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void sheet(List<StreamEvent> stream) {
        var first = stream.get(0);
        var id = first.stored().aggregate();
        var revisions = SheetCase.of(stream).revisions();
        var unit = first.said("unit");
        add(units, unit);
        begin(id, "sheet");
        json.writeArrayPropertyStart("attributes");
        revisions.stream().limit(1).forEach(revision -> {
            attribute("department", revision.department, first);
            attribute("fiscalYear", revision.fiscalYear, first);
        });
        json.writeEndArray();
        if (unit != null) {
            json.writeArrayPropertyStart("relationships");
            relationship("unit:" + unit, "owned by");
            json.writeEndArray();
        }
        json.writeEndObject();
        revisions.forEach(revision -> revision(id, revision));
        var indicators = new LinkedHashSet<String>();
        revisions.forEach(revision -> revision.steps.forEach(step -> indicators.addAll(step.indicators())));
        indicators.forEach(indicator -> plain(OcelEvent.indicator(id, indicator), "indicator"));
    }

    /** With what it cost at which time. */
    private void revision(String sheet, Revision revision) {
        begin(sheet + "/" + revision.number, "revision");
        json.writeArrayPropertyStart("attributes");
        for (int i = 0; i < revision.steps.size(); i++) {
            var step = revision.steps.get(i);
            if (i == 0 || step.changesAmount()) {
                attribute("annualAmount", step.amount(), step.event());
            }
        }
        attribute("outcome", revision.outcome, last(revision.steps).event());
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        relationship(sheet, "of");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    private void begin(String id, String type) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
    }

    private void plain(String id, String type) {
        begin(id, type);
        json.writeEndObject();
    }

    private void attribute(String name, @Nullable String value, StreamEvent since) {
        if (value != null) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("time", since.stored().at().toString());
            json.writeStringProperty("value", value);
            json.writeEndObject();
        }
    }

    private void relationship(String object, String qualifier) {
        json.writeStartObject();
        json.writeStringProperty("objectId", object);
        json.writeStringProperty("qualifier", qualifier);
        json.writeEndObject();
    }

    /** Between the two. */
    void objectsAreDone() {
        units.forEach(unit -> plain("unit:" + unit, "unit"));
        people.forEach(person -> plain("person:" + person, "person"));
        approvals.forEach(approval -> plain("approval:" + approval, "approval"));
        json.writeEndArray();
        types("eventTypes", eventTypes, type -> OcelEvent.ATTRIBUTES);
        json.writeArrayPropertyStart("events");
    }

    /** Second. */
    void events(List<StreamEvent> stream) {
        if (stream.get(0).isOfSheet()) {
            SheetCase.of(stream)
                    .revisions()
                    .forEach(revision -> revision.shown().forEach(step -> event(OcelEvent.of(step, revision.number))));
        } else {
            stream.forEach(event -> event(OcelEvent.of(event)));
        }
    }

    private void event(OcelEvent event) {
        begin(event.stored().id(), event.stored().type());
        json.writeStringProperty("time", event.stored().at().toString());
        json.writeArrayPropertyStart("attributes");
        event.attributes().forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        event.objects().forEach(this::relationship);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Only of a log that is whole: what broke off must not look like one. */
    void finish() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
