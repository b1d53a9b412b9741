package io.mubiao.shared.workflow;

import org.jspecify.annotations.Nullable;

/** What can happen to the way in which a region reviews. */
public sealed interface WorkflowEvent {

    /** Code of the administrative division (财政区划代码). */
    String region();

    /**
     * From now on, revisions that are submitted for the first time go this way; those under review keep theirs.
     *
     * @param reason why, such as the document that orders it
     */
    record ReviewChainAdopted(
            String region, ReviewChain chain, @Nullable String reason) implements WorkflowEvent {}
}
