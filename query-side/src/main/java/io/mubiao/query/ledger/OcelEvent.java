package io.mubiao.query.ledger;

import io.mubiao.query.ledger.SheetCase.Step;
import io.mubiao.shared.ledger.StoredEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as OCEL tells it.
 *
 * @param objects what it concerns, by id, each with how
 */
record OcelEvent(StoredEvent stored, Map<String, String> attributes, Map<String, String> objects) {

    /** Of every kind of event; which an event has, it says. */
    static final List<String> ATTRIBUTES = List.of("stage", "round", "position", "leaf", "contentDigest");

    static String typeOf(String attribute) {
        return switch (attribute) {
            case "round", "position", "leaf", "fiscalYear" -> "integer";
            case "annualAmount" -> "float";
            default -> "string";
        };
    }

    static String indicator(String sheet, String row) {
        return "indicator:" + sheet + "/" + row;
    }

    /** An event of a sheet. */
    static OcelEvent of(Step step, int revision) {
        var event = of(step.event());
        var sheet = event.stored().aggregate();
        event.objects().put(sheet, "sheet");
        event.objects().put(sheet + "/" + revision, "revision");
        put(event.objects(), "approval:", step.event().said("approvalNumber"), "under");
        step.indicators().forEach(row -> event.objects().put(indicator(sheet, row), "sets"));
        return event;
    }

    /** Any event: who did it. */
    static OcelEvent of(StreamEvent event) {
        var attributes = new LinkedHashMap<String, String>();
        put(attributes, "stage", event.said("stage"));
        put(attributes, "round", event.said("round"));
        attributes.put("position", Long.toString(event.stored().position()));
        attributes.put("leaf", Long.toString(event.leaf()));
        put(attributes, "contentDigest", event.said("contentDigest"));
        var objects = new LinkedHashMap<String, String>();
        put(objects, "person:", event.noted("onBehalfOf"), "onBehalfOf");
        put(objects, "person:", event.noted("actor"), "by");
        return new OcelEvent(event.stored(), attributes, objects);
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private static void put(Map<String, String> objects, String kind, @Nullable String name, String qualifier) {
        if (name != null) {
            objects.put(kind + name, qualifier);
        }
    }
}
