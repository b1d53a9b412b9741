package io.mubiao.verifier.meaning;

import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.platform.AddedFields;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.platform.StoredJson;
import io.mubiao.shared.platform.StoredType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads events as the product does, without its event store. */
final class StoredEvents {

    private static final JsonMapper JSON =
            StoredJson.configure(JsonMapper.builder()).build();

    private static final Map<String, StoredType> TYPES =
            EventTypes.ALL.stream().collect(Collectors.toMap(StoredType::name, Function.identity()));

    private StoredEvents() {}

    /** Null if this version knows no such event. */
    static @Nullable Object event(ExportLine line) {
        var type = TYPES.get(line.member("type"));
        if (type == null) {
            return null;
        }
        try {
            var payload = JSON.readTree(line.payload());
            var revision = line.member("revision");
            for (var added : AddedFields.ALL) {
                if (added.name().equals(type.name()) && added.from().equals(revision) && payload.isObject()) {
                    payload = added.to(payload);
                    revision = added.to();
                }
            }
            return revision.equals(type.revision()) ? JSON.treeToValue(payload, type.type()) : null;
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Who did it; null if the metadata do not say so. */
    static @Nullable Trace trace(ExportLine line) {
        try {
            var metadata = new HashMap<String, String>();
            for (var member : JSON.readTree(line.metadata()).properties()) {
                text(member.getValue(), member.getKey(), metadata);
            }
            return Trace.of(metadata, line.at());
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static void text(JsonNode value, String name, Map<String, String> metadata) {
        if (!value.isNull()) {
            metadata.put(name, value.asString());
        }
    }
}
