package io.mubiao.query.deadletter;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The dead-letter queues of projections. */
public final class LetterQueues {

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    LetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters) {
        this.connections = connections;
        this.transactions = transactions;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    public SequencedDeadLetterQueue<EventMessage<?>> of(String projection) {
        return DeadLetters.queue(projection, connections, transactions, serializer, upcasters);
    }
}
