package io.mubiao.query.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Sealing has a thread of its own, for it may wait for a long transaction. It is stopped after what answers requests,
 * and seals what these have written.
 */
final class SealerThread implements SmartLifecycle {

    private static final Duration END = Duration.ofSeconds(2);

    private final Sealer sealer;
    private @Nullable ScheduledExecutorService thread;

    SealerThread(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("ledger"));
        thread.scheduleWithFixedDelay(sealer, 0, Sealer.LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        var ending = thread;
        thread = null;
        ending.shutdown();
        try {
            if (!ending.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.shutdownNow(); // it waits for a writer
                if (!ending.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                    return; // its session is for one thread; what is not on the disk is rolled back
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sealer.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE; // stopped last
    }
}
