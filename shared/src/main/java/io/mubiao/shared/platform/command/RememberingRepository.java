package io.mubiao.shared.platform.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Remembers aggregates as their last command left them, so that the next one need not read their events. A command takes
 * the aggregate out of the memory and puts it back when its events are committed: no two threads ever have the same one,
 * and what was rolled back is forgotten. Who finds nothing reads the events.
 *
 * <p>Another process may have appended since. An append is checked against that; for all else, the {@link CommandDispatcher}
 * has the command decided again.
 */
public final class RememberingRepository<T> extends EventSourcingRepository<T> {

    private final Cache<String, EventSourcedAggregate<T>> memory;

    /**
     * @param size about how many bytes an aggregate takes
     * @param bytes that all remembered aggregates may take together; the least recently used are forgotten first
     */
    public RememberingRepository(Builder<T> builder, ToIntFunction<T> size, long bytes) {
        super(builder);
        this.memory = Caffeine.newBuilder()
                .maximumWeight(bytes)
                // at once, by whoever adds: forgetting is cheap, and the bound then always holds
                .executor(Runnable::run)
                .weigher((String id, EventSourcedAggregate<T> aggregate) -> aggregate.invoke(size::applyAsInt))
                .build();
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, Long expectedVersion) {
        var remembered = memory.asMap().remove(id);
        var attempt = Attempt.current();
        var aggregate = remembered != null && attempt.mayRecall()
                ? recalled(id, remembered, attempt)
                : super.doLoadWithLock(id, expectedVersion);
        attempt.loaded(aggregate.version());
        return aggregate;
    }

    private EventSourcedAggregate<T> recalled(String id, EventSourcedAggregate<T> remembered, Attempt attempt) {
        attempt.recalled(id, remembered.version() + 1);
        return remembered;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        Attempt.current().decided(aggregate.version());
        CurrentUnitOfWork.get().afterCommit(work -> remember(aggregate));
    }

    /** Of two that were at work at once the younger stays. */
    private void remember(EventSourcedAggregate<T> aggregate) {
        memory.asMap()
                .merge(
                        Objects.requireNonNull(aggregate.identifierAsString()),
                        aggregate,
                        (one, other) -> one.version() > other.version() ? one : other);
    }
}
