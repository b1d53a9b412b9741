package io.mubiao.shared.platform;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store, but a stream is read from its beginning first. Most are shorter than the first snapshot, which
 * then need not be looked for.
 */
final class BeginningFirst extends EmbeddedEventStore {

    private final PostgresEventStorageEngine engine;
    private final int eventsPerSnapshot;

    /** @param eventsPerSnapshot a shorter stream has none */
    BeginningFirst(PostgresEventStorageEngine engine, int eventsPerSnapshot) {
        // streams are read straight from the table: a shared cache would wait for its own polling of the table
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        this.engine = engine;
        this.eventsPerSnapshot = eventsPerSnapshot;
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        var beginning = engine.readBeginning(stream, eventsPerSnapshot);
        return beginning.size() < eventsPerSnapshot
                ? DomainEventStream.concat(
                        engine.deserialized(beginning), DomainEventStream.of(stagedDomainEventMessages(stream)))
                : super.readEvents(stream);
    }
}
