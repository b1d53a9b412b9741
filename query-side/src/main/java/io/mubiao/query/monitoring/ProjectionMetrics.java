package io.mubiao.query.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.mubiao.query.deadletter.DeadLetters;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What an operator watches: lag, dead letters and differences of each projection. */
final class ProjectionMetrics implements MeterBinder {

    private final ProgressWatch watch;
    private final DeadLetters deadLetters;
    private final Reconciliation reconciliation;

    ProjectionMetrics(ProgressWatch watch, DeadLetters deadLetters, Reconciliation reconciliation) {
        this.watch = watch;
        this.deadLetters = deadLetters;
        this.reconciliation = reconciliation;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var group : watch.groups()) {
            Gauge.builder("mubiao.projection.lag.events", () -> latest(group, Progress::lagEvents))
                    .description("events not taken in yet")
                    .tag("projection", group)
                    .register(registry);
            Gauge.builder("mubiao.projection.lag", () -> latest(group, Progress::lagSeconds))
                    .description("age of the oldest event not taken in yet")
                    .baseUnit("seconds")
                    .tag("projection", group)
                    .register(registry);
            Gauge.builder("mubiao.dead.letters", () -> deadLetters.counts().getOrDefault(group, 0L))
                    .description("events that could not be taken in, and those behind them")
                    .tag("projection", group)
                    .register(registry);
            Gauge.builder("mubiao.reconciliation.differences", () -> differences(group))
                    .description("streams of events that are not shown to their end")
                    .tag("projection", group)
                    .register(registry);
        }
    }

    private double latest(String group, ToDoubleFunction<Progress> figure) {
        return watch.latest().stream()
                .filter(progress -> progress.projection().equals(group))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    private int differences(String group) {
        return reconciliation.differences().getOrDefault(group, List.of()).size();
    }
}
