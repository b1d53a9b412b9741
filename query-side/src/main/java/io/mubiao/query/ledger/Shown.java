package io.mubiao.query.ledger;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.org.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which events an auditor is shown: those of the own region that were asked for. It is read from the events themselves,
 * so that no table can hide one.
 *
 * @param isHome whether it is the installation's region; who audits that also sees what names no region at all
 */
record Shown(String region, boolean isHome, BagRequest request) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACTOR = "actor";

    /** How the names of events begin that say which keys the log has. */
    private static final String KEYS = "LedgerKey";

    boolean includes(StoredEvent event) {
        var metadata = read(event.metadata());
        var author = metadata == null ? null : metadata.path(ACTOR).stringValue(null);
        return isOpen(metadata) && request.asksFor(event, author);
    }

    /**
     * Whether it goes into a bag: what was asked for, and in every bag the events of the keys of the log. They name no sheet,
     * and without them nobody who has an older key on the wall could believe the newest checkpoint.
     */
    boolean isInBag(StoredEvent event) {
        return includes(event) || isOfKeys(event);
    }

    private static boolean isOfKeys(StoredEvent event) {
        return event.aggregate().equals(EvidenceEvent.STREAM) && event.type().startsWith(KEYS);
    }

    /** Whatever was asked for. */
    boolean maySee(StoredEvent event) {
        return isOpen(read(event.metadata()));
    }

    private boolean isOpen(@Nullable JsonNode metadata) {
        var ofRegion = metadata == null ? null : metadata.path(Trace.REGION).stringValue(null);
        return ofRegion == null ? isHome : region.equals(ofRegion);
    }

    private static @Nullable JsonNode read(String metadata) {
        try {
            return JSON.readTree(metadata);
        } catch (JacksonException e) {
            return null;
        }
    }
}
