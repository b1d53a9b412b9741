package io.mubiao.shared.platform;

import io.mubiao.shared.platform.Premises.Premise;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;

/** The events of one command, ready to be stored: all or none. */
record Append(List<Row> rows, List<Premise> premises) {

    /** @param occurredAt ISO 8601, UTC */
    record Row(
            String id,
            String stream,
            long sequence,
            String type,
            String occurredAt,
            String payloadType,
            String payloadRevision,
            String payload,
            String metadata) {

        private static Row of(DomainEventMessage<?> event, Serializer serializer) {
            var payload = event.serializePayload(serializer, String.class);
            return new Row(
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getType(),
                    event.getTimestamp().toString(),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    payload.getData(),
                    event.serializeMetaData(serializer, String.class).getData());
        }
    }

    static Append of(List<? extends EventMessage<?>> events, List<Premise> premises, Serializer serializer) {
        return new Append(
                events.stream()
                        .map(EventUtils::asDomainEventMessage)
                        .map(event -> Row.of(event, serializer))
                        .toList(),
                premises);
    }

    String stream() {
        return rows.get(0).stream();
    }

    boolean isWhole(Set<String> storedIds) {
        return rows.stream().allMatch(row -> storedIds.contains(row.id()));
    }

    /** Whether some of the events were stored and others were not. */
    boolean isTorn(Set<String> storedIds) {
        return !isWhole(storedIds) && rows.stream().anyMatch(row -> storedIds.contains(row.id()));
    }
}
