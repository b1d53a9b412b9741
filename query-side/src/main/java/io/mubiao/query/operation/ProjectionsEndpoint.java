package io.mubiao.query.operation;

import io.mubiao.query.deadletter.DeadLetters;
import io.mubiao.query.monitoring.Progress;
import io.mubiao.query.monitoring.ProgressWatch;
import io.mubiao.query.monitoring.Reconciliation;
import io.mubiao.query.rebuild.RebuildProgress;
import io.mubiao.query.rebuild.RebuildReader;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/projections}: how far each projection is, what it could not take in, what it does not show,
 * and what is in the making beside it.
 * {@code POST /actuator/projections/<projection>} (ADMIN): takes its dead letters in again, after what broke them was
 * mended.
 */
@Endpoint(id = "projections")
final class ProjectionsEndpoint {

    private final ProgressWatch watch;
    private final DeadLetters deadLetters;
    private final Reconciliation reconciliation;
    private final RebuildReader rebuilds;
    private final EventProcessingConfiguration processing;

    ProjectionsEndpoint(
            ProgressWatch watch,
            DeadLetters deadLetters,
            Reconciliation reconciliation,
            RebuildReader rebuilds,
            EventProcessingConfiguration processing) {
        this.watch = watch;
        this.deadLetters = deadLetters;
        this.reconciliation = reconciliation;
        this.rebuilds = rebuilds;
        this.processing = processing;
    }

    record Overview(
            List<Progress> projections,
            Map<String, Long> deadLetters,
            List<DeadLetters.Letter> firstDeadLetters,
            Map<String, List<Reconciliation.Difference>> differences,
            @Nullable RebuildProgress rebuild) {}

    record Retried(String projection, long mendedStreams, long lettersLeft) {}

    @ReadOperation
    Overview overview() {
        return new Overview(
                watch.look(), deadLetters.counts(), deadLetters.first(), reconciliation.differences(), rebuilds.next());
    }

    @WriteOperation
    Retried retry(@Selector String projection, SecurityContext caller) {
        if (!caller.isUserInRole("ADMIN")) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有系统管理员可以重试未能处理的事件");
        }
        if (!watch.groups().contains(projection)) {
            throw new DomainException(ErrorCode.NOT_FOUND, "没有“" + projection + "”这个读模型");
        }
        var mended = deadLetters.retry(projection, processing);
        return new Retried(projection, mended, deadLetters.counts().getOrDefault(projection, 0L));
    }
}
