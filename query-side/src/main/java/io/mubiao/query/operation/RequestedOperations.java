package io.mubiao.query.operation;

import io.mubiao.query.deadletter.DeadLetters;
import io.mubiao.query.monitoring.ProgressWatch;
import io.mubiao.query.projection.OneProcess;
import io.mubiao.query.rebuild.Rebuilding;
import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.operation.OperationEvent.DeadLettersRetried;
import io.mubiao.shared.operation.OperationEvent.DeadLettersSetAside;
import io.mubiao.shared.operation.OperationEvent.RebuildAborted;
import io.mubiao.shared.operation.OperationEvent.RebuildAccepted;
import io.mubiao.shared.operation.OperationEvent.RebuildRequested;
import io.mubiao.shared.org.Trace;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does what administrators asked for, in their order. Of several processes one does it; what a process that was killed
 * had begun, another one does again.
 */
final class RequestedOperations implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RequestedOperations.class);

    /** What was asked last, which costs one look into an index. */
    private static final String NEXT = """
            select event.sequence_number, event.global_index
            from operation
            join event_store.domain_event event
                on event.aggregate_id = '%s' and event.global_index > operation.position
            order by event.sequence_number
            limit 1
            """.formatted(OperationEvent.STREAM);

    private final JdbcClient jdbc;
    private final OneProcess oneProcess;
    private final EventStore store;
    private final Rebuilding rebuilding;
    private final DeadLetters letters;
    private final ProgressWatch progress;
    private final EventProcessingConfiguration processing;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("operations"));

    RequestedOperations(
            JdbcClient jdbc,
            OneProcess oneProcess,
            EventStore store,
            Rebuilding rebuilding,
            DeadLetters letters,
            ProgressWatch progress,
            EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.oneProcess = oneProcess;
        this.store = store;
        this.rebuilding = rebuilding;
        this.letters = letters;
        this.progress = progress;
        this.processing = processing;
    }

    private record Asked(long sequenceNumber, long globalIndex) {}

    void start() {
        thread.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            if (next().isPresent()) {
                oneProcess.does("operations", this::doAll);
            }
        } catch (RuntimeException e) {
            // an exception that leaves this method would end the looking for good
            log.warn("what was asked for could not be done yet: {}", e.toString());
        }
    }

    /** Nothing is held meanwhile: it may take long, and looks itself at what others do. */
    private void doAll() {
        for (var asked = next(); asked.isPresent(); asked = next()) {
            var message = store.readEvents(OperationEvent.STREAM, asked.get().sequenceNumber())
                    .next();
            log.info("{}", message.getPayload());
            carryOut(message);
            jdbc.sql("update operation set position = greatest(position, ?)")
                    .param(asked.get().globalIndex())
                    .update();
        }
    }

    private Optional<Asked> next() {
        return jdbc.sql(NEXT).query(Asked.class).optional();
    }

    private void carryOut(DomainEventMessage<?> message) {
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        var what = (OperationEvent) message.getPayload();
        if (what instanceof RebuildRequested requested) {
            rebuilding.begin(trace.actor().value(), requested.reason());
        } else if (what instanceof RebuildAborted) {
            rebuilding.abort();
        } else if (what instanceof RebuildAccepted) {
            rebuilding.accept();
        } else if (what instanceof DeadLettersRetried retried) {
            retry(retried);
        } else if (what instanceof DeadLettersSetAside aside) {
            letters.setAside(
                    aside.projection(),
                    aside.stream(),
                    aside.reason(),
                    trace.actor().value(),
                    trace.at());
        }
    }

    private void retry(DeadLettersRetried retried) {
        if (!progress.groups().contains(retried.projection())) {
            return;
        }
        var stream = retried.stream();
        if (stream == null) {
            letters.retry(retried.projection(), processing);
        } else {
            letters.retry(retried.projection(), stream, processing);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
