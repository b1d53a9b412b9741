package io.mubiao.query.monitoring;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Ready once what is shown has caught up with what happened, and as long as it keeps up. */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final ProgressWatch watch;
    private final Duration maxLag;

    ProjectionHealth(ProgressWatch watch, Duration maxLag) {
        this.watch = watch;
        this.maxLag = maxLag;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var seen = watch.look();
        var stalled = seen.stream().anyMatch(watch::isStalled);
        var late = seen.stream().anyMatch(progress -> progress.lagSeconds() > maxLag.toMillis() / 1000.0);
        health.status(status(stalled, late));
        health.withDetail("caughtUpOnce", watch.hasCaughtUp()).withDetail("maxLag", maxLag.toString());
        seen.forEach(progress -> health.withDetail(
                progress.projection(),
                Map.of(
                        "lagEvents", progress.lagEvents(),
                        "lagSeconds", progress.lagSeconds(),
                        "stalled", watch.isStalled(progress))));
    }

    private Status status(boolean stalled, boolean late) {
        if (stalled) {
            return Status.DOWN;
        }
        return late || !watch.hasCaughtUp() ? Status.OUT_OF_SERVICE : Status.UP;
    }
}
