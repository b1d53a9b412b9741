package io.mubiao.shared.platform.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes entries in: at once into the database, or into a bounded queue that one thread empties within a second. A full
 * queue makes its callers wait and then refuses them; nothing is left out in silence.
 */
@Component
class AccessJournal implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AccessJournal.class);

    private static final int CAPACITY = 10_000;
    private static final int PER_STATEMENT = 500;
    private static final long GATHERING_MILLIS = 200;
    private static final long RETRY_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 5_000;
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final JournalTable table;
    private final BlockingQueue<AccessEntry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread writer = new Thread(this::writeUntilStopped, "access-journal");
    private final Counter blocked;
    private final Counter unwritten;

    private volatile boolean stopping;

    AccessJournal(JournalTable table, MeterRegistry meters) {
        this.table = table;
        this.blocked = Counter.builder("mubiao.journal.blocked")
                .description("requests that waited for room in the queue of the access journal, or were refused")
                .register(meters);
        this.unwritten = Counter.builder("mubiao.journal.unwritten")
                .description("entries of the access journal that could not be written")
                .register(meters);
        meters.gauge("mubiao.journal.waiting", waiting, BlockingQueue::size);
    }

    @Override
    public void afterPropertiesSet() {
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * In the database when this returns.
     *
     * @throws DomainException UNAVAILABLE (503) when it cannot be written: then what it is about must not happen
     */
    void write(List<AccessEntry> entries) {
        try {
            table.insert(entries);
        } catch (DataAccessException e) {
            blocked.increment();
            log.error(
                    "access journal cannot be written, request refused: {}",
                    e.getMostSpecificCause().toString());
            throw unavailable();
        }
    }

    /**
     * In the database within a second.
     *
     * @throws DomainException UNAVAILABLE (503) when the queue stays full
     */
    void queue(List<AccessEntry> entries) {
        for (var entry : entries) {
            if (!waiting.offer(entry) && !offerPatiently(entry)) {
                log.error("access journal has no room, request refused");
                throw unavailable();
            }
        }
    }

    private boolean offerPatiently(AccessEntry entry) {
        blocked.increment();
        try {
            return waiting.offer(entry, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static DomainException unavailable() {
        return new DomainException(ErrorCode.UNAVAILABLE, "访问记录暂时无法写入，请求没有受理，请稍后重试");
    }

    private void writeUntilStopped() {
        while (!stopping || !waiting.isEmpty()) {
            var batch = gather();
            if (!batch.isEmpty()) {
                writeOut(batch);
            }
        }
    }

    /** Waits for a first entry, and a moment for those that come along with it. */
    private List<AccessEntry> gather() {
        var batch = new ArrayList<AccessEntry>();
        var first = await();
        if (first != null) {
            batch.add(first);
            pause(stopping ? 0 : GATHERING_MILLIS);
            waiting.drainTo(batch, PER_STATEMENT - 1);
        }
        return batch;
    }

    private @Nullable AccessEntry await() {
        try {
            return waiting.poll(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return waiting.poll();
        }
    }

    /** A database out of reach is waited for; meanwhile the queue fills and holds its callers up. */
    private void writeOut(List<AccessEntry> batch) {
        while (true) {
            try {
                table.insert(batch);
                return;
            } catch (DataIntegrityViolationException e) {
                writeOneByOne(batch);
                return;
            } catch (RuntimeException e) {
                log.error(
                        "access journal cannot be written, {} entries wait: {}",
                        batch.size() + waiting.size(),
                        e.toString());
                if (stopping) {
                    lost(batch.size(), e);
                    return;
                }
                pause(RETRY_MILLIS);
            }
        }
    }

    /** An entry that the table refuses must not keep the others out. */
    private void writeOneByOne(List<AccessEntry> batch) {
        for (var entry : batch) {
            try {
                table.insert(List.of(entry));
            } catch (RuntimeException e) {
                lost(1, e);
            }
        }
    }

    private void lost(int entries, RuntimeException cause) {
        unwritten.increment(entries);
        log.error("access journal: {} entries lost", entries, cause);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            // asked to stop: what is gathered is written without waiting
        }
    }

    /** Requests have ended by now; what they left is written before the connections close. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        writer.interrupt();
        writer.join(LONGEST_STOP_MILLIS);
        if (!waiting.isEmpty()) {
            unwritten.increment(waiting.size());
            log.error("access journal: {} entries lost at the stop", waiting.size());
        }
    }
}
