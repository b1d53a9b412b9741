package io.mubiao.query.following;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether everything is shown. What is missing concerns single sheets: it calls for help, but service goes on. */
final class CompletenessHealth implements HealthIndicator {

    private static final Status INCOMPLETE = new Status("INCOMPLETE");

    private final DeadLetters deadLetters;
    private final Reconciliation reconciliation;

    CompletenessHealth(DeadLetters deadLetters, Reconciliation reconciliation) {
        this.deadLetters = deadLetters;
        this.reconciliation = reconciliation;
    }

    @Override
    public Health health() {
        var letters = deadLetters.counts();
        var differences = reconciliation.differences();
        var complete = letters.isEmpty() && differences.values().stream().allMatch(found -> found.isEmpty());
        return Health.status(complete ? Status.UP : INCOMPLETE)
                .withDetail("deadLetters", letters)
                .withDetail("differences", differences)
                .build();
    }
}
