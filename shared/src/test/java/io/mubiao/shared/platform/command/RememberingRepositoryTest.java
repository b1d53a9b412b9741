package io.mubiao.shared.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

class RememberingRepositoryTest {

    private static final int SIZE = 100;

    private final ReadCount engine = new ReadCount();

    @Test
    void whatFitsIntoTheMemoryIsNotReadAgain() {
        var dispatcher = dispatcher(2 * SIZE);
        add(dispatcher, "a");
        add(dispatcher, "b");
        engine.reads = 0;
        assertThat(add(dispatcher, "a")).isEqualTo(2);
        assertThat(add(dispatcher, "b")).isEqualTo(2);
        assertThat(engine.reads).isZero();
    }

    @Test
    void whatIsLargerThanTheMemoryIsReadAgain() {
        var dispatcher = dispatcher(SIZE - 1);
        add(dispatcher, "a");
        engine.reads = 0;
        assertThat(add(dispatcher, "a")).isEqualTo(2);
        assertThat(engine.reads).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsForgotten() {
        var dispatcher = dispatcher(SIZE);
        for (int i = 0; i < Tally.MOST; i++) {
            add(dispatcher, "a");
        }
        engine.reads = 0;
        assertThat(add(dispatcher, "a"))
                .as("refused on memory and again on the stored events")
                .isEqualTo(-1);
        assertThat(engine.reads).isEqualTo(1);
        assertThat(add(dispatcher, "a")).isEqualTo(-1);
        assertThat(engine.reads).isEqualTo(2);
    }

    /** The number of additions; -1 when it was refused. */
    private static int add(CommandDispatcher dispatcher, String id) {
        try {
            return dispatcher.handle(new Add(id));
        } catch (DomainException e) {
            return -1;
        }
    }

    private CommandDispatcher dispatcher(long bytes) {
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Tally.class)
                        .configureRepository(configuration -> new RememberingRepository<>(
                                EventSourcingRepository.builder(Tally.class).eventStore(configuration.eventStore()),
                                tally -> SIZE,
                                bytes)))
                .start();
        return new CommandDispatcher(
                axon.commandGateway(),
                TransactionOperations.withoutTransaction(),
                new SimpleMeterRegistry(),
                new StaticListableBeanFactory().getBeanProvider(CommandGate.class));
    }

    private static final class ReadCount extends InMemoryEventStorageEngine {

        private int reads;

        @Override
        public DomainEventStream readEvents(String stream, long first) {
            reads++;
            return super.readEvents(stream, first);
        }
    }

    record Add(@TargetAggregateIdentifier String id) implements Command<Integer> {

        @Override
        public DomainException notFound() {
            return conflict();
        }

        @Override
        public DomainException conflict() {
            return new DomainException(ErrorCode.INTERNAL, "");
        }
    }

    record Added(String id) {}

    static class Tally {

        static final int MOST = 3;

        @AggregateIdentifier
        private String id;

        private int additions;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int handle(Add command) {
            apply(new Added(command.id()));
            if (additions > MOST) {
                throw new DomainException(ErrorCode.INTERNAL, "too many");
            }
            return additions;
        }

        @EventSourcingHandler
        void on(Added event) {
            id = event.id();
            additions++;
        }
    }
}
