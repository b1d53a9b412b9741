package io.mubiao.query.following;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that projections could not take in, each with the later events of the same stream behind it. */
final class DeadLetters {

    /** So many broken streams are no accident: beyond it the projection stops, which is seen at once. */
    private static final int MOST_STREAMS = 10_000;

    private static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder()
            .deadLetterTable("dead_letter_entry")
            .deadLetterIdentifierColumn("id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_id")
            .timestampColumn("occurred_at")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One event that waits for help. */
    record Letter(
            String projection,
            String stream,
            long sequence,
            String type,
            String eventId,
            @Nullable String cause,
            String since) {}

    static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String group,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .schema(SCHEMA)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .converter(new DeadLetterConverter(SCHEMA, serializer, upcasters))
                .maxSequences(MOST_STREAMS)
                .maxSequenceSize(MOST_STREAMS)
                .claimDuration(Duration.ofSeconds(30))
                .build();
    }

    /** How many letters each projection has. */
    Map<String, Long> counts() {
        return jdbc
                .sql("select processing_group, count(*) as letters from dead_letter_entry group by 1")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The letters that hold up their streams, oldest first, at most a hundred. */
    List<Letter> first() {
        return jdbc.sql("""
                        select distinct on (enqueued_at, processing_group, sequence_identifier)
                               processing_group as projection, sequence_identifier as stream,
                               sequence_number as sequence, payload_type as type, event_id,
                               cause_type || ': ' || cause_message as cause, enqueued_at as since
                        from dead_letter_entry
                        where cause_type is not null
                        order by enqueued_at, processing_group, sequence_identifier, sequence_index
                        limit 100
                        """).query(Letter.class).list();
    }

    /**
     * Takes in every letter of a projection again, stream by stream.
     *
     * @return how many streams have no letters any more
     */
    long retry(String group, EventProcessingConfiguration processing) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processing.sequencedDeadLetterProcessor(group).orElseThrow();
        long streams = processing.deadLetterQueue(group).orElseThrow().amountOfSequences();
        // one at a time: each attempt moves a failing stream behind the others, and Axon's paging of them is wrong
        long mended = 0;
        for (long attempt = 0; attempt < streams; attempt++) {
            mended += processor.processAny() ? 1 : 0;
        }
        return mended;
    }
}
