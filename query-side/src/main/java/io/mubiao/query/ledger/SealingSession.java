package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.BadSignature;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** As long as this process has the lock: it watches, and seals unless it shall only verify. */
final class SealingSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSession.class);

    /** So many numbers given out are sealed at once. */
    private static final long MANY = 5_000;

    private static final Duration LONG_WAIT = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final LedgerLock lock;
    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final Findings findings;
    private final FinalPosition positions;
    private final LedgerProperties properties;
    private final Clock clock;
    private final Watch watch;

    /** Null where nothing is signed. */
    private final @Nullable Sealing sealing;

    private final @Nullable KeyRotation rotation;

    private final List<Finding> found;

    /** At or below it nothing is left to seal, be it that there are only gaps. */
    private long decided;

    /** The last checkpoint left out what was too much for it. */
    private boolean isCutOff;

    private Instant nextAt = Instant.MIN;
    private boolean saidThatItWaits;

    private SealingSession(LedgerLock lock, LedgerProperties properties, String region, Clock clock)
            throws IOException, InterruptedException {
        this.lock = lock;
        this.properties = properties;
        this.clock = clock;
        jdbc = JdbcClient.create(lock.source());
        tables = new LedgerTables(jdbc);
        findings = new Findings(jdbc);
        positions = new FinalPosition(jdbc, this::onWait);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(lock.source()));
        var directory = properties.directory();
        Runnable log;
        if (properties.seals() && directory != null) {
            var place = LedgerKeys.Place.of(directory, properties);
            var keys = KeyRotation.withoutOldNext(
                    StartGuards.keys(place, properties.origin(), region, tables.last()), jdbc);
            var files = new CheckpointFiles(directory);
            sealing = new Sealing(new JdbcTemplate(lock.source()), transactions, keys, files, clock);
            found = guarded(keys, files, sealing);
            publish(keys);
            rotation = new KeyRotation(jdbc, keys, place);
            log = new LogLook(jdbc, sealing, keys);
        } else {
            sealing = null;
            rotation = null;
            log = new LogLook(jdbc, null, null);
            found = ofTheDatabase();
        }
        watch = new Watch(jdbc, transactions, log, properties, clock);
        decided = tables.last().map(SealedCheckpoint::position).orElse(0L);
    }

    /**
     * @return null if another process has the lock, or this one has no place for keys
     * @throws EvidenceBroken if nobody may sign
     */
    static @Nullable SealingSession open(DataSource pool, LedgerProperties properties, String region, Clock clock)
            throws SQLException, IOException, InterruptedException {
        if (properties.seals() && properties.directory() == null) {
            return null;
        }
        var lock = LedgerLock.take(pool);
        return lock == null ? null : opened(lock, properties, region, clock);
    }

    private static SealingSession opened(LedgerLock lock, LedgerProperties properties, String region, Clock clock)
            throws IOException, InterruptedException {
        SealingSession session = null;
        try {
            session = new SealingSession(lock, properties, region, clock);
            return session;
        } catch (RuntimeException e) {
            throw reported(e, new Findings(JdbcClient.create(lock.source())));
        } finally {
            if (session == null) {
                lock.close();
            }
        }
    }

    /** What contradicts evidence is put on record, also that it cannot be read at all. */
    private static RuntimeException reported(RuntimeException e, Findings findings) {
        var broken = e instanceof MalformedEvidence || e instanceof BadSignature
                ? new EvidenceBroken(Damage.REWRITTEN, String.valueOf(e.getMessage()))
                : e;
        if (broken instanceof EvidenceBroken contradiction) {
            findings.report(contradiction);
        }
        return broken;
    }

    private List<Finding> guarded(LedgerKeys keys, CheckpointFiles files, Sealing sealing)
            throws IOException, InterruptedException {
        var file = files.last();
        var table = tables.last();
        StartGuards.ofTheLog(keys, file, table);
        var ofTheDatabase = ofTheDatabase();
        if (file != null
                && Checkpoint.read(file.text()).size()
                        > table.map(SealedCheckpoint::size).orElse(0L)) {
            sealing.recover(file, positions.await());
        }
        return ofTheDatabase;
    }

    private List<Finding> ofTheDatabase() {
        var ofTheDatabase = new StartGuards(jdbc).ofTheDatabase();
        ofTheDatabase.forEach(each -> findings.reportWhileOpen(each));
        for (var each : ofTheDatabase) {
            if (each.code().stops()) {
                throw new EvidenceBroken(each.code(), each.detail());
            }
        }
        return ofTheDatabase;
    }

    private void publish(LedgerKeys keys) {
        var size = tables.last().map(SealedCheckpoint::size).orElse(0L);
        tables.insert(keys.log().verifier(), size);
        tables.insert(keys.clock().verifier(), size);
    }

    LedgerState state() {
        return new LedgerState(sealing == null ? LedgerState.Part.VERIFIES : LedgerState.Part.SEALS, found);
    }

    /** Everything is compared before anything is sealed. */
    void verifyAll() throws InterruptedException {
        try {
            watch.scrubAll();
        } catch (RuntimeException e) {
            throw reported(e, findings);
        }
    }

    /** Watches, and seals if there is something, and it is time or much; of an old store one checkpoint follows the other. */
    void look() throws InterruptedException, IOException {
        try {
            watch.lookAtTheWires();
            if (sealing != null && rotation != null && !rotation.goOn()) {
                seal(sealing);
            }
            watch.scrub();
        } catch (RuntimeException e) {
            throw reported(e, findings);
        }
    }

    /** Whether it must end, so that another one reads the keys that sign from now on. */
    boolean hasOldKeys() {
        return rotation != null && rotation.hasOldKeys();
    }

    private void seal(Sealing sealing) throws InterruptedException {
        var waiting = positions.lastGivenOut() - decided;
        if (waiting > 0 && (waiting >= MANY || isTime(clock.instant()))) {
            do {
                watch.lookAtTheWires(); // of an old store this goes on for long
                saidThatItWaits = false;
                seal(sealing, positions.await());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            } while (isCutOff);
        }
    }

    /** A clock that was set back holds nothing up. */
    private boolean isTime(Instant now) {
        return !now.isBefore(nextAt) || now.plus(properties.pace()).isBefore(nextAt);
    }

    /** What can be decided soon: the process ends. */
    void sealTheRest() throws InterruptedException {
        try {
            var position = sealing == null ? OptionalLong.empty() : positions.within(SOON);
            if (sealing != null && position.isPresent()) {
                seal(sealing, position.getAsLong());
            }
        } catch (RuntimeException e) {
            throw reported(e, findings);
        }
    }

    private void seal(Sealing sealing, long position) {
        var kept = sealing.seal(position);
        var cutOff = kept.map(SealedCheckpoint::position).filter(at -> at < position && at > decided);
        decided = cutOff.orElse(position);
        isCutOff = cutOff.isPresent();
        nextAt = clock.instant().plus(properties.pace());
    }

    private void onWait(FinalPosition.Wait wait) {
        if (!saidThatItWaits && wait.soFar().compareTo(LONG_WAIT) > 0) {
            saidThatItWaits = true;
            LOG.warn("LEDGER_WAITS for transactions and processes {}", wait.writers());
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
