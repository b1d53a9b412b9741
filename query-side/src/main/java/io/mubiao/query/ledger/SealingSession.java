package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * As long as this process has the lock. Lock and work share one connection: when it breaks, nothing more is committed
 * by somebody who has lost the lock.
 */
final class SealingSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSession.class);

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('mubiao ledger'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('mubiao ledger'))";

    /** So many numbers given out are sealed at once. */
    private static final long MANY = 5_000;

    private static final Duration LONG_WAIT = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Connection connection;
    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final FinalPosition positions;
    private final Sealing sealing;
    private final LedgerProperties properties;
    private final Clock clock;
    private final List<StartGuards.Found> found;

    /** At or below it nothing is left to seal, be it that there are only gaps. */
    private long decided;

    private Instant nextAt = Instant.MIN;
    private boolean saidThatItWaits;

    private SealingSession(
            Connection connection, Path directory, LedgerProperties properties, String region, Clock clock)
            throws IOException, InterruptedException {
        this.connection = connection;
        this.properties = properties;
        this.clock = clock;
        var source = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(source);
        tables = new LedgerTables(jdbc);
        positions = new FinalPosition(jdbc, this::onWait);
        var keys = keys(LedgerKeys.Place.of(directory, properties), region);
        var files = new CheckpointFiles(directory);
        sealing = new Sealing(
                new JdbcTemplate(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                keys,
                files,
                clock);
        found = guarded(keys, files);
        publish(keys);
        decided = tables.last().map(SealedCheckpoint::position).orElse(0L);
    }

    /**
     * @return null if another process has the lock, or this one has no place for keys
     * @throws EvidenceBroken if nobody may sign
     */
    static @Nullable SealingSession open(DataSource pool, LedgerProperties properties, String region, Clock clock)
            throws SQLException, IOException, InterruptedException {
        var directory = properties.directory();
        if (directory == null) {
            return null;
        }
        var connection = pool.getConnection();
        var locked = false;
        try {
            locked = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(LOCK)
                    .query(Boolean.class)
                    .single();
            return locked ? opened(connection, directory, properties, region, clock) : null;
        } finally {
            if (!locked) {
                connection.close();
            }
        }
    }

    private static SealingSession opened(
            Connection connection, Path directory, LedgerProperties properties, String region, Clock clock)
            throws IOException, InterruptedException {
        try {
            return new SealingSession(connection, directory, properties, region, clock);
        } catch (Throwable e) {
            try {
                if (e instanceof EvidenceBroken broken) {
                    note(connection, broken);
                }
            } finally {
                release(connection);
            }
            throw e;
        }
    }

    private static void note(Connection connection, EvidenceBroken e) {
        new LedgerTables(JdbcClient.create(new SingleConnectionDataSource(connection, true)))
                .insert(e.damage(), String.valueOf(e.getMessage()));
    }

    private LedgerKeys keys(LedgerKeys.Place place, String region) throws IOException {
        if (!place.isComplete()) {
            if (tables.last().isPresent()) {
                throw new EvidenceBroken(
                        Damage.KEY_MISSING,
                        "no key of %s in %s: bring the directory of the process that signed"
                                .formatted(tables.last().get().checkpoint().origin(), place.directory()));
            }
            var origin = properties.origin();
            LedgerKeys.make(place, origin == null ? LedgerKeys.newOrigin(region) : origin);
        }
        var keys = read(place);
        if (properties.origin() != null && !properties.origin().equals(keys.origin())) {
            throw new EvidenceBroken(
                    Damage.ORIGIN, "the setting says %s, the keys %s".formatted(properties.origin(), keys.origin()));
        }
        return keys;
    }

    private static LedgerKeys read(LedgerKeys.Place place) throws IOException {
        try {
            return LedgerKeys.read(place);
        } catch (MalformedEvidence e) {
            throw new EvidenceBroken(Damage.KEY_MISSING, "keys in %s: %s".formatted(place.directory(), e.getMessage()));
        }
    }

    private List<StartGuards.Found> guarded(LedgerKeys keys, CheckpointFiles files)
            throws IOException, InterruptedException {
        var file = files.last();
        var table = tables.last();
        StartGuards.ofTheLog(keys, file, table);
        var ofTheDatabase = new StartGuards(jdbc).ofTheDatabase();
        ofTheDatabase.forEach(each -> tables.insert(each.damage(), each.detail()));
        for (var each : ofTheDatabase) {
            if (each.damage().stops()) {
                throw new EvidenceBroken(each.damage(), each.detail());
            }
        }
        if (file != null
                && Checkpoint.read(file.text()).size()
                        > table.map(SealedCheckpoint::size).orElse(0L)) {
            sealing.recover(file, positions.await());
        }
        return ofTheDatabase;
    }

    private void publish(LedgerKeys keys) {
        var size = tables.last().map(SealedCheckpoint::size).orElse(0L);
        tables.insert(keys.log().verifier(), size);
        tables.insert(keys.clock().verifier(), size);
    }

    List<StartGuards.Found> found() {
        return found;
    }

    /** Seals if there is something, and it is time or much. */
    void look() throws InterruptedException {
        var waiting = positions.lastGivenOut() - decided;
        if (waiting > 0 && (waiting >= MANY || isTime(clock.instant()))) {
            seal();
        }
    }

    /** A clock that was set back holds nothing up. */
    private boolean isTime(Instant now) {
        return !now.isBefore(nextAt) || now.plus(properties.pace()).isBefore(nextAt);
    }

    private void seal() throws InterruptedException {
        saidThatItWaits = false;
        seal(positions.await());
    }

    /** What can be decided soon: the process ends. */
    void sealTheRest() throws InterruptedException {
        var position = positions.within(SOON);
        if (position.isPresent()) {
            seal(position.getAsLong());
        }
    }

    private void seal(long position) {
        try {
            var kept = sealing.seal(position);
            var cutOff = kept.map(SealedCheckpoint::position).filter(at -> at < position && at > decided);
            decided = cutOff.orElse(position);
            nextAt = cutOff.isPresent() ? Instant.MIN : clock.instant().plus(properties.pace());
        } catch (EvidenceBroken e) {
            tables.insert(e.damage(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void onWait(FinalPosition.Wait wait) {
        if (!saidThatItWaits && wait.soFar().compareTo(LONG_WAIT) > 0) {
            saidThatItWaits = true;
            LOG.warn("LEDGER_WAITS for transactions and processes {}", wait.writers());
        }
    }

    @Override
    public void close() {
        release(connection);
    }

    private static void release(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(UNLOCK);
        } catch (SQLException e) {
            LOG.warn("the lock goes with its connection: {}", e.getMessage());
            cut(connection);
        }
    }

    /** A session that still has the lock must not go back into the pool. */
    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("the connection is gone: {}", e.getMessage());
        }
    }
}
