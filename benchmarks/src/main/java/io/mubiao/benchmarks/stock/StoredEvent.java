package io.mubiao.benchmarks.stock;

import io.mubiao.shared.platform.EventTypes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A row of the event store. */
record StoredEvent(
        String stream,
        long sequence,
        String streamType,
        Instant at,
        String type,
        String revision,
        String payload,
        String metadata) {

    /** Writes events as the event store does. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Empty when it is of a type or revision that this release does not write. */
    Optional<Object> read() {
        return read(type, revision, payload);
    }

    static Optional<Object> read(String type, String revision, String payload) {
        return EventTypes.ALL.stream()
                .filter(stored ->
                        stored.name().equals(type) && stored.revision().equals(revision))
                .findFirst()
                .map(stored -> JSON.readValue(payload, stored.type()));
    }

    static Map<String, String> metadata(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
