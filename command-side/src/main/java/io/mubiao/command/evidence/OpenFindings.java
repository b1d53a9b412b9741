package io.mubiao.command.evidence;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.evidence.EvidenceEvent.FindingAcknowledged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Whether there are findings that nobody has acknowledged, by their events: a short stream in any house. */
final class OpenFindings {

    private final EventStore store;

    OpenFindings(EventStore store) {
        this.store = store;
    }

    boolean areThere() {
        return !open(store.readEvents(EvidenceEvent.STREAM)
                        .asStream()
                        .map(message -> (EvidenceEvent) message.getPayload())
                        .toList())
                .isEmpty();
    }

    /** The numbers of those that are open. */
    static Set<Long> open(List<EvidenceEvent> events) {
        var open = new HashSet<Long>();
        for (var event : events) {
            if (event instanceof EvidenceDamaged) {
                open.add(event.finding());
            } else if (event instanceof FindingAcknowledged) {
                open.remove(event.finding());
            }
        }
        return open;
    }
}
