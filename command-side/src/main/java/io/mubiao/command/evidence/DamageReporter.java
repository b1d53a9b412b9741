package io.mubiao.command.evidence;

import io.mubiao.command.evidence.EvidenceCommand.ReportDamage;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.CommandDispatcher;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an event of each finding. Whoever seals belongs to the query side, which writes no events; so it notes what it
 * finds in its table, and each process of this side follows that table. Several may find the same row: the aggregate
 * takes each only once.
 */
final class DamageReporter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DamageReporter.class);

    private final FindingTable findings;
    private final CommandDispatcher dispatcher;
    private final Actor system;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("evidence"));

    private long last;
    private @Nullable String unable;

    /** @param region of the installation, whose auditors read the events */
    DamageReporter(FindingTable findings, CommandDispatcher dispatcher, String region) {
        this.findings = findings;
        this.dispatcher = dispatcher;
        this.system = Actor.system(region);
    }

    void start() {
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
    void report() {
        for (var damage : findings.behind(last)) {
            dispatcher.handle(new ReportDamage(system, damage));
            last = damage.finding();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
