package io.mubiao.query.ledger;

import static io.mubiao.query.ledger.LedgerState.Part.BROKEN;
import static io.mubiao.query.ledger.LedgerState.Part.SEALS;
import static io.mubiao.query.ledger.LedgerState.Part.VERIFIES;

import io.mubiao.query.ledger.LedgerProperties.VerifyOnStart;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether there is something to seal, in the one process that has the lock. Whoever cannot seal
 * gives the lock back, so that another one can.
 */
final class Sealer implements Runnable, AutoCloseable {

    /** From one look to the next. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final DataSource pool;
    private final LedgerProperties properties;
    private final String region;
    private final Clock clock;

    private @Nullable SealingSession session;
    private @Nullable String resting;
    private boolean hasVerified;
    private volatile LedgerState state = LedgerState.STANDING_BY;

    /** @param region in the name of a new log */
    Sealer(DataSource pool, LedgerProperties properties, String region, Clock clock) {
        this.pool = pool;
        this.properties = properties;
        this.region = region;
        this.clock = clock;
    }

    LedgerState state() {
        return state;
    }

    /** One look. Whatever goes wrong is tried again at the next; only what contradicts evidence is an alarm. */
    @Override
    public void run() {
        try {
            if (session == null) {
                session = SealingSession.open(pool, properties, region, clock);
            }
            if (session != null) {
                verifyOnStart(session);
                session.look();
                become(session.state());
                if (session.hasOldKeys()) {
                    release();
                }
            } else {
                become(LedgerState.STANDING_BY);
            }
        } catch (EvidenceBroken e) {
            broken(e);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            // the database may be away, or the memory full; the thread must live on
            rest(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once; whoever had to give the lock back and has it again does not begin anew. */
    private void verifyOnStart(SealingSession session) throws InterruptedException {
        if (!hasVerified && properties.verifyOnStart() == VerifyOnStart.FULL) {
            session.verifyAll();
        }
        hasVerified = true;
    }

    /** A line when it begins, and not again at each look. */
    private void rest(String why) {
        if (!why.equals(resting)) {
            LOG.warn("LEDGER_RESTS: {}", why);
        }
        resting = why;
        state = LedgerState.STANDING_BY;
        release();
    }

    private void broken(EvidenceBroken e) {
        become(new LedgerState(BROKEN, List.of(e.finding())));
        release();
    }

    /** A line when something new is found, and not again at each look. */
    private void become(LedgerState now) {
        for (var found : now.found()) {
            if (!state.found().contains(found)) {
                Findings.log(found);
            }
        }
        if (now.part() != state.part() && (now.part() == SEALS || now.part() == VERIFIES)) {
            LOG.info("this process {} the ledger", now.part() == SEALS ? "seals" : "only verifies");
            resting = null;
        }
        state = now;
    }

    private void release() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** What has been decided by now is sealed before the process ends. */
    @Override
    public void close() {
        try {
            if (session != null) {
                session.sealTheRest();
            }
        } catch (RuntimeException e) {
            LOG.warn("not sealed at the end: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }
}
