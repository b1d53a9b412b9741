package io.mubiao.command.evidence;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.evidence.EvidenceEvent.FindingAcknowledged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Which findings were reported and which nobody has acknowledged, by their events: a short stream in any house. */
final class OpenFindings {

    private final EventStore store;

    OpenFindings(EventStore store) {
        this.store = store;
    }

    boolean areThere() {
        return !open(events()).isEmpty();
    }

    /** The highest number that was ever reported; 0: none. */
    long newest() {
        return newest(events());
    }

    private List<EvidenceEvent> events() {
        return store.readEvents(EvidenceEvent.STREAM)
                .asStream()
                .map(message -> (EvidenceEvent) message.getPayload())
                .toList();
    }

    static long newest(List<EvidenceEvent> events) {
        return events.stream()
                .filter(EvidenceDamaged.class::isInstance)
                .map(EvidenceDamaged.class::cast)
                .mapToLong(EvidenceDamaged::finding)
                .max()
                .orElse(0);
    }

    /** The numbers of those that are open. */
    static Set<Long> open(List<EvidenceEvent> events) {
        var open = new HashSet<Long>();
        for (var event : events) {
            if (event instanceof EvidenceDamaged damaged) {
                open.add(damaged.finding());
            } else if (event instanceof FindingAcknowledged acknowledged) {
                open.remove(acknowledged.finding());
            }
        }
        return open;
    }
}
