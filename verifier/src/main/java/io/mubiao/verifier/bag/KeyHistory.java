package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.VerifierKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which trees a key of the log may sign, as far as the log's own events limit it. */
final class KeyHistory {

    private static final String STREAM = "ledger";
    private static final String KEYS = "LedgerKey";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<VerifierKey, Long> introduced = new HashMap<>();
    private final Map<String, Long> ended = new HashMap<>();

    /** The key that a sealed event introduces; null if it introduces none. */
    static @Nullable VerifierKey introducedBy(EventLine.Known event) {
        if (!isOf("LedgerKeyIntroduced", event)) {
            return null;
        }
        try {
            return VerifierKey.read(payload(event).path("key").asString(""));
        } catch (MalformedEvidence | JacksonException e) {
            return null;
        }
    }

    /** Takes note of keys that end. */
    void add(EventLine.Known event) {
        if (isOf("LedgerKeyRetired", event)) {
            try {
                var payload = payload(event);
                var last = payload.path("lastSize").asLong(Long.MAX_VALUE);
                ended.merge(payload.path("keyId").asString(""), last, Math::min);
            } catch (JacksonException e) {
                // level 3 says that it cannot be read
            }
        }
    }

    /** Events of keys are in every bag, whichever others it has. */
    static boolean isOfKeys(EventLine.Known event) {
        return event.line().member("type").startsWith(KEYS) && isOfLedger(event);
    }

    private static boolean isOf(String type, EventLine.Known event) {
        return event.line().member("type").equals(type) && isOfLedger(event);
    }

    private static boolean isOfLedger(EventLine.Known event) {
        return event.line().member("subject").equals(STREAM);
    }

    private static JsonNode payload(EventLine.Known event) {
        return JSON.readTree(event.line().payload());
    }

    /** @param index the leaf of the event that says so */
    void introduce(VerifierKey key, long index) {
        introduced.putIfAbsent(key, index);
    }

    boolean hasBegun(VerifierKey key, long size) {
        return size > introduced.getOrDefault(key, -1L);
    }

    /** The last tree that it has signed. */
    long lastOf(VerifierKey key) {
        return ended.getOrDefault(key.idText(), Long.MAX_VALUE);
    }
}
