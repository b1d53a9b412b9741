package io.mubiao.command.evidence;

import io.mubiao.command.evidence.EvidenceCommand.ReportDamage;
import io.mubiao.command.evidence.EvidenceCommand.ReportKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.CommandDispatcher;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes an event of each finding, and of each key that begins or ends to sign for the log. Whoever seals belongs to the
 * query side, which writes no events; so it notes what it finds and does in tables, and each process of this side follows
 * them. Several may find the same row: the aggregate takes each only once.
 */
final class DamageReporter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DamageReporter.class);
    private static final long UNREAD = -1;

    private final FindingTable findings;
    private final KeyChangeTable keys;
    private final OpenFindings reported;
    private final CommandDispatcher dispatcher;
    private final Actor system;
    private @Nullable ScheduledExecutorService thread;

    /** Taken from the stream first: what that has is not reported again at every start. */
    private long last = UNREAD;

    /** There are a few in a lifetime: all of them are reported again at every start. */
    private long lastKey;

    private @Nullable String unable;

    /** @param region of the installation, whose auditors read the events */
    DamageReporter(
            FindingTable findings,
            KeyChangeTable keys,
            OpenFindings reported,
            CommandDispatcher dispatcher,
            String region) {
        this.findings = findings;
        this.keys = keys;
        this.reported = reported;
        this.dispatcher = dispatcher;
        this.system = Actor.system(region);
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("evidence"));
        thread.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
    }

    private void follow() {
        try {
            report();
            unable = null;
        } catch (RuntimeException e) {
            // the database may be away; an exception that leaves this method would end the following for good
            var why = e.toString();
            if (!why.equals(unable)) {
                LOG.warn("EVIDENCE_UNREPORTED: {}", why);
            }
            unable = why;
        }
    }

    /** What was found since. */
    private void report() {
        if (last == UNREAD) {
            last = reported.newest();
        }
        for (var damage : findings.behind(last)) {
            dispatcher.handle(new ReportDamage(system, damage));
            last = damage.finding();
        }
        for (var change : keys.behind(lastKey)) {
            dispatcher.handle(new ReportKey(system, change.event()));
            lastKey = change.id();
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
