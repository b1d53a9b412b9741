package io.mubiao.shared.platform;

import java.util.List;
import java.util.Map;
import org.axonframework.serialization.CannotConvertBetweenTypesException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leads events that were stored before some fields existed to the next revision: each field gets the value that says
 * what was true then. Stored data is never touched.
 */
final class FieldUpcaster extends SingleEventUpcaster {

    /** In the order in which the revisions came. */
    static final List<FieldUpcaster> ALL = List.of(
            new FieldUpcaster("SheetEdited", "1", "2", Map.of("corrections", "[]")),
            // sheets were not checked on submission
            new FieldUpcaster("SheetSubmitted", "1", "2", Map.of("findings", "[]")),
            // amendments were neither checked nor confirmed
            new FieldUpcaster("SheetAmended", "1", "2", Map.of("findings", "[]", "confirmation", "\"NONE\"")),
            // only a pass could be graded
            new FieldUpcaster("SheetReturned", "1", "2", Map.of("assessment", "{\"grade\":null,\"scores\":{}}")),
            new FieldUpcaster("SheetRejected", "1", "2", Map.of("assessment", "{\"grade\":null,\"scores\":{}}")));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final Map<String, String> fields;

    private FieldUpcaster(String name, String from, String to, Map<String, String> fields) {
        this.from = new SimpleSerializedType(name, from);
        this.to = new SimpleSerializedType(name, to);
        this.fields = fields;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from) && isReadable(event);
    }

    /** What is damaged keeps its old revision, which nobody reads: a dead letter, and no stop to all that comes after. */
    private static boolean isReadable(IntermediateEventRepresentation event) {
        try {
            return event.getData(JsonNode.class).getData().isObject();
        } catch (CannotConvertBetweenTypesException e) {
            return false;
        }
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, this::withFields);
    }

    private JsonNode withFields(JsonNode payload) {
        var added = (ObjectNode) payload.deepCopy();
        fields.forEach((field, value) -> added.set(field, JSON.readTree(value)));
        return added;
    }
}
