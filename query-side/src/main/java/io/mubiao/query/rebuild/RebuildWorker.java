package io.mubiao.query.rebuild;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether read models are to be made anew, whichever process was asked to. */
final class RebuildWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RebuildWorker.class);

    /** Of so many events, loading is faster than following. */
    private static final long LOADED_FROM = 5_000;

    private final Rebuilding rebuilding;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("rebuild"));

    RebuildWorker(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    void start() {
        rebuilding.fillIfEmpty(LOADED_FROM);
        thread.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            rebuilding.work();
        } catch (RuntimeException e) {
            // an exception that leaves this method would end the looking for good
            log.warn("nothing was done for the making of read models: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
