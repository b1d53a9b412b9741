package io.mubiao.app.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the database again whenever it has ended by itself, and gives up when that does not help. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration INTERVAL = Duration.ofMillis(500);

    /** Before each try in a row; the disk may be full for a moment, or a dying process still hold the memory. */
    private static final List<Duration> PAUSES =
            List.of(0, 1, 2, 5, 10).stream().map(Duration::ofSeconds).toList();

    /** Who ends again sooner was not helped by starting. */
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    /** What is watched over. */
    interface Server {
        boolean isRunning();

        void start() throws IOException;
    }

    private final Server server;
    private final List<Duration> pauses;
    private final Runnable whenLost;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int tries;
    private Duration quiet = Duration.ZERO;

    private Supervisor(Server server, List<Duration> pauses, Runnable whenLost) {
        this.server = server;
        this.pauses = pauses;
        this.whenLost = whenLost;
    }

    /** @param whenLost what to do once the server does not stay up, however often it is started */
    static Supervisor start(Server server, Runnable whenLost) {
        return start(server, PAUSES, whenLost);
    }

    static Supervisor start(Server server, List<Duration> pauses, Runnable whenLost) {
        var supervisor = new Supervisor(server, pauses, whenLost);
        var thread = new Thread(supervisor::watch, "postgresql-supervisor");
        thread.setDaemon(true);
        thread.start();
        return supervisor;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        while (!isClosedAfter(INTERVAL)) {
            if (server.isRunning()) {
                rest();
            } else if (tries == pauses.size()) {
                log.error("the database does not stay up; giving up after {} tries", tries);
                whenLost.run();
                return;
            } else if (!isClosedAfter(pauses.get(tries))) {
                restart();
            }
        }
    }

    private void rest() {
        quiet = quiet.plus(INTERVAL);
        if (quiet.compareTo(RECOVERED) >= 0) {
            tries = 0;
        }
    }

    private void restart() {
        tries++;
        quiet = Duration.ZERO;
        log.error("the database has ended unexpectedly; starting it again, try {} of {}", tries, pauses.size());
        try {
            server.start();
            log.info("the database is up again");
        } catch (IOException | RuntimeException e) {
            log.error("the database did not start", e);
        }
    }

    private boolean isClosedAfter(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
