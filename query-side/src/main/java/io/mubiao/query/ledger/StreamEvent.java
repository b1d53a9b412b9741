package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An event among those of its stream.
 *
 * @param leaf its place in the log
 * @param payload read as JSON and not as a class, so that an event is told whoever wrote it; missing if it is none
 * @param shown whether it was asked for and may be seen; others only tell what came before
 */
record StreamEvent(StoredEvent stored, long leaf, JsonNode payload, JsonNode metadata, boolean shown) {

    private static final String SHEET = "TargetSheet";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StreamEvent of(StoredEvent stored, long leaf, boolean shown) {
        return new StreamEvent(stored, leaf, read(stored.payload()), read(stored.metadata()), shown);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    boolean isOfSheet() {
        return SHEET.equals(stored.aggregateType());
    }

    /** A text of the payload. */
    @Nullable
    String said(String member) {
        return text(payload.path(member));
    }

    /** A text of the metadata. */
    @Nullable
    String noted(String member) {
        return text(metadata.path(member));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
