package io.mubiao.shared.platform;

import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an id in the form of RFC 9562 only: a nil id for an empty text or one in Base64 is nobody's. */
final class PlainIdReader extends StdDeserializer<UUID> {

    PlainIdReader() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (UUID) context.handleUnexpectedToken(UUID.class, json);
        }
        var id = StrictParameters.id(json.getString());
        if (id == null) {
            throw context.weirdStringException(json.getString(), UUID.class, "no id");
        }
        return id;
    }
}
