package io.mubiao.query.ledger;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Others are asked on a thread of its own, so that sealing never waits for them; in the process that seals, so that each
 * is asked by one.
 */
final class AnchorThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorThread.class);

    private final Sealer sealer;
    private final List<Anchor> anchors;
    private @Nullable ScheduledExecutorService thread;

    AnchorThread(Sealer sealer, List<Anchor> anchors) {
        this.sealer = sealer;
        this.anchors = List.copyOf(anchors);
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("ledger-anchors"));
        thread.scheduleWithFixedDelay(this::look, 1, Sealer.LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            for (var anchor : anchors) {
                if (sealer.state().part() == LedgerState.Part.SEALS) {
                    anchor.look();
                }
            }
        } catch (RuntimeException | Error e) {
            // the database may be away; an exception that leaves this method would end the thread for good
            LOG.warn("LEDGER_ANCHORS: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
