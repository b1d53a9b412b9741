package io.mubiao.command.workflow;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.Suspendable;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an administrator can ask of the way in which a region reviews. */
sealed interface WorkflowCommand extends Command<Adopted>, Suspendable {

    String region();

    @TargetAggregateIdentifier
    default String stream() {
        return ReviewChain.stream(region());
    }

    /** Never: a region without a chain of its own has no events, and the standard chain holds. */
    @Override
    default DomainException notFound() {
        return conflict();
    }

    @Override
    default DomainException conflict() {
        return new DomainException(ErrorCode.STALE_VERSION, "另一位管理员刚刚调整了审核流程，请刷新后再调整");
    }

    /**
     * Let revisions go this way from their next first submission on.
     *
     * @param version that the administrator saw; 0 while the standard chain holds
     */
    record AdoptReviewChain(
            String region,
            long version,
            Actor actor,
            ReviewChain chain,
            @Nullable String reason) implements WorkflowCommand {}
}
