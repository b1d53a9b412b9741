package io.mubiao.shared.platform;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;

/**
 * Stores the events of commands that decide at the same time with one statement and one commit. While a group is being
 * written the next one gathers; nobody waits for a group to become large. Each caller waits for its own outcome, so there
 * are never more appends than commands.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 256;

    /** Longer than the pool lets a connection be waited for and the database lets a statement run. */
    private static final Duration LAST_GROUP = Duration.ofSeconds(25);

    /** Failures that another group would meet as well: the connection, resources, an operator. */
    private static final Pattern DATABASE_FAILED = Pattern.compile("08...|53...|57P..|58...|XX...");

    private static final String SHUT_DOWN = "57P01";

    private final DataSource dataSource;
    private final DistributionSummary groupSize;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(new AxonThreadFactory("event-writer"));

    GroupCommit(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.groupSize = DistributionSummary.builder("mubiao.appends.group")
                .description("Appends that were stored with one commit")
                .register(meters);
    }

    private record Waiting(Append append, CompletableFuture<Boolean> isStored) {}

    /**
     * Waits until the events are stored and durable.
     *
     * @return false when others stand in their place or a premise no longer holds; nothing was stored then
     * @throws SQLException when it is not known to be stored
     */
    boolean append(Append append) throws SQLException {
        var mine = new Waiting(append, new CompletableFuture<>());
        waiting.add(mine);
        wakeWriter(mine);
        try {
            return mine.isStored().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
        }
    }

    /** @throws SQLException when the program is being shut down */
    private void wakeWriter(Waiting mine) throws SQLException {
        try {
            writer.execute(this::writeWaiting);
        } catch (RejectedExecutionException e) {
            if (waiting.remove(mine)) {
                throw new SQLException("events are no longer written", SHUT_DOWN, e);
            }
        }
    }

    /** Runs once for each append; most times an earlier run has written it along with others. */
    private void writeWaiting() {
        var group = nextGroup();
        if (!group.isEmpty()) {
            write(group);
        }
    }

    /** In the order of their streams: two processes whose groups overlap then wait for each other in one direction. */
    private List<Waiting> nextGroup() {
        var group = new ArrayList<Waiting>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        group.sort(Comparator.comparing(one -> one.append().stream()));
        return group;
    }

    private void write(List<Waiting> group) {
        try {
            var ids = store(group.stream().map(Waiting::append).toList());
            group.forEach(one -> one.isStored().complete(one.append().isWhole(ids)));
        } catch (SQLException e) {
            if (group.size() > 1 && isOfOneAppend(e)) {
                group.forEach(one -> write(List.of(one)));
            } else {
                group.forEach(one -> one.isStored().completeExceptionally(e));
            }
        } catch (RuntimeException e) {
            group.forEach(one -> one.isStored().completeExceptionally(e));
        }
    }

    /** What the database refuses of one command is no reason to refuse the others. */
    private static boolean isOfOneAppend(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && !DATABASE_FAILED.matcher(state).matches();
    }

    /** @return the identifiers of the events that were stored */
    private Set<String> store(List<Append> appends) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var ids = storeWhole(connection, appends);
            groupSize.record(appends.size());
            return ids;
        }
    }

    /** An append of which only a part could be stored is undone with all others, which are then tried without it. */
    private static Set<String> storeWhole(Connection connection, List<Append> appends) throws SQLException {
        var remaining = new ArrayList<>(appends);
        while (true) {
            var ids = AppendStatement.execute(connection, remaining);
            if (!remaining.removeIf(append -> append.isTorn(ids))) {
                connection.commit();
                return ids;
            }
            connection.rollback();
        }
    }

    /** Whatever has been accepted is written; nobody waits for ever. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST_GROUP.toSeconds(), TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
        for (var left = waiting.poll(); left != null; left = waiting.poll()) {
            left.isStored().completeExceptionally(new SQLException("events are no longer written", SHUT_DOWN));
        }
    }
}
