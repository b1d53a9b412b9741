package io.mubiao.shared.platform;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How stored JSON is read and written, with an event store or without one. */
public final class StoredJson {

    private StoredJson() {}

    /** Members in the order of the record; what is not known is refused, and numbers keep their digits. */
    public static JsonMapper.Builder configure(JsonMapper.Builder json) {
        return json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }
}
