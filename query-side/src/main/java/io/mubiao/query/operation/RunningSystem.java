package io.mubiao.query.operation;

import io.mubiao.query.deadletter.DeadLetters;
import io.mubiao.query.monitoring.Progress;
import io.mubiao.query.monitoring.Reconciliation;
import io.mubiao.query.rebuild.RebuildProgress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the system runs.
 *
 * @param projections how far each read model is; the same for every process
 * @param deadLetters the events that a read model could not take in, at most a hundred streams
 * @param differences the streams of events that a read model does not show to their end, by read model
 * @param rebuild what is in the making
 * @param lastRebuild how the read models that answer were made; null when as events came
 * @param database how much room everything takes
 */
record RunningSystem(
        List<Progress> projections,
        List<DeadLetters.Letter> deadLetters,
        Map<String, List<Reconciliation.Difference>> differences,
        @Nullable RebuildProgress rebuild,
        @Nullable RebuildProgress lastRebuild,
        DatabaseSize database) {

    /**
     * @param bytes of the whole database
     * @param events of the event store, about
     * @param schemas how much of it each schema takes, with its indexes
     */
    record DatabaseSize(long bytes, long events, Map<String, Long> schemas) {}
}
