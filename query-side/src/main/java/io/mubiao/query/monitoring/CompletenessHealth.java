package io.mubiao.query.monitoring;

import io.mubiao.query.deadletter.DeadLetters;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whether everything is shown. What is missing concerns single sheets: it calls for help, but service goes on. */
final class CompletenessHealth extends AbstractHealthIndicator {

    private static final Status INCOMPLETE = new Status("INCOMPLETE");

    private final DeadLetters deadLetters;
    private final Reconciliation reconciliation;

    CompletenessHealth(DeadLetters deadLetters, Reconciliation reconciliation) {
        this.deadLetters = deadLetters;
        this.reconciliation = reconciliation;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var letters = deadLetters.counts();
        var differences = reconciliation.differences();
        var complete = letters.isEmpty() && differences.values().stream().allMatch(found -> found.isEmpty());
        health.status(complete ? Status.UP : INCOMPLETE)
                .withDetail("deadLetters", letters)
                .withDetail("differences", differences);
    }
}
