package io.mubiao.command.workflow;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.workflow.ReviewChain;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an administrator can ask of the way in which a region reviews. */
sealed interface WorkflowCommand {

    String region();

    @TargetAggregateIdentifier
    default String stream() {
        return ReviewChain.stream(region());
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
