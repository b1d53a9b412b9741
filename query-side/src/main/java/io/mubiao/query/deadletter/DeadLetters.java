package io.mubiao.query.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
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
public final class DeadLetters {

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

    /**
     * The event that holds up its stream, and what was decided about it.
     *
     * @param letters how many events wait, with this one
     * @param reason why the stream is done without; null while nobody decided
     */
    public record Letter(
            String projection,
            String stream,
            long sequence,
            String type,
            String eventId,
            @Nullable String cause,
            Instant since,
            long letters,
            @Nullable String reason,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

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

    /** How many letters each projection has, but for those that somebody decided to do without. */
    public Map<String, Long> counts() {
        return jdbc.sql("""
                        select processing_group, count(*) as letters from dead_letter_entry letter
                        where not exists (select from letter_set_aside known
                                          where known.projection = letter.processing_group
                                            and known.stream = letter.sequence_identifier)
                        group by 1
                        """).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The letters that hold up their streams, first those that nobody decided about, oldest first, at most a hundred. */
    public List<Letter> first() {
        return jdbc.sql("""
                        select first.*, known.reason, known.set_by, known.set_at
                        from (select distinct on (processing_group, sequence_identifier)
                                     processing_group as projection, sequence_identifier as stream,
                                     sequence_number as sequence, payload_type as type, event_id,
                                     cause_type || ': ' || cause_message as cause, enqueued_at::timestamptz as since,
                                     count(*) over (partition by processing_group, sequence_identifier) as letters
                              from dead_letter_entry
                              order by processing_group, sequence_identifier, sequence_index) first
                        left join letter_set_aside known using (projection, stream)
                        order by known.stream is not null, first.since, first.projection, first.stream
                        limit 100
                        """).query(Letter.class).list();
    }

    /** Does without the rest of a stream, if some of it waits. */
    public void setAside(String projection, String stream, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into letter_set_aside (projection, stream, reason, set_by, set_at)
                        select :projection, :stream, :reason, :by, :at::timestamptz
                        where exists (select from dead_letter_entry
                                      where processing_group = :projection and sequence_identifier = :stream)
                        on conflict (projection, stream) do update
                        set (reason, set_by, set_at) = (excluded.reason, excluded.set_by, excluded.set_at)
                        """)
                .param("projection", projection)
                .param("stream", stream)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.toString())
                .update();
    }

    /**
     * Takes in the letters of one stream again.
     *
     * @return whether there are none any more
     */
    public boolean retry(String group, String stream, EventProcessingConfiguration processing) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processing.sequencedDeadLetterProcessor(group).orElseThrow();
        var mended = processor.process(letter -> letter.message() instanceof DomainEventMessage<?> event
                && event.getAggregateIdentifier().equals(stream));
        forgetDecided(group);
        return mended;
    }

    /**
     * Takes in every letter of a projection again, stream by stream.
     *
     * @return how many streams have no letters any more
     */
    public long retry(String group, EventProcessingConfiguration processing) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processing.sequencedDeadLetterProcessor(group).orElseThrow();
        long streams = processing.deadLetterQueue(group).orElseThrow().amountOfSequences();
        // one at a time: each attempt moves a failing stream behind the others, and Axon's paging of them is wrong
        long mended = 0;
        for (long attempt = 0; attempt < streams; attempt++) {
            mended += processor.processAny() ? 1 : 0;
        }
        forgetDecided(group);
        return mended;
    }

    /** What was taken in needs no decision any more. */
    private void forgetDecided(String group) {
        jdbc.sql("""
                        delete from letter_set_aside known
                        where projection = ?
                          and not exists (select from dead_letter_entry letter
                                          where letter.processing_group = known.projection
                                            and letter.sequence_identifier = known.stream)
                        """).param(group).update();
    }
}
