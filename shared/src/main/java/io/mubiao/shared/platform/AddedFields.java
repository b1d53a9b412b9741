package io.mubiao.shared.platform;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leads the JSON of events that were stored before some fields existed to the next revision: each field gets the value
 * that says what was true then. Stored data is never touched. A plain function, so that who has no event store reads old
 * events, too.
 *
 * @param name stored name of the event
 * @param from the revision without the fields
 * @param to the revision with them
 * @param fields their names, and their values as JSON
 */
public record AddedFields(String name, String from, String to, Map<String, String> fields) {

    /** In the order in which the revisions came. */
    public static final List<AddedFields> ALL = List.of(
            new AddedFields("SheetEdited", "1", "2", Map.of("corrections", "[]")),
            // sheets were not checked on submission
            new AddedFields("SheetSubmitted", "1", "2", Map.of("findings", "[]")),
            // stages had no terms of their own; what is absent in one reads as none
            new AddedFields("SheetSubmitted", "2", "3", Map.of()),
            new AddedFields("ReviewChainAdopted", "1", "2", Map.of()),
            // amendments were neither checked nor confirmed
            new AddedFields("SheetAmended", "1", "2", Map.of("findings", "[]", "confirmation", "\"NONE\"")),
            // only a pass could be graded
            new AddedFields("SheetReturned", "1", "2", Map.of("assessment", "{\"grade\":null,\"scores\":{}}")),
            new AddedFields("SheetRejected", "1", "2", Map.of("assessment", "{\"grade\":null,\"scores\":{}}")));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public AddedFields {
        fields = Map.copyOf(fields);
    }

    /** @param payload an object */
    public JsonNode to(JsonNode payload) {
        var added = (ObjectNode) payload.deepCopy();
        fields.forEach((field, value) -> added.set(field, JSON.readTree(value)));
        return added;
    }
}
