package io.mubiao.query.chains;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of a region.
 *
 * @param version to be sent as {@code If-Match} with a change; 0: the standard chain, which nobody adopted
 * @param reason why it was adopted
 */
record Chain(
        String region,
        long version,
        @Nullable Instant adoptedAt,
        @Nullable Adopter adoptedBy,
        @Nullable String reason,
        List<StageDefinition> stages) {

    /** Who adopted it. */
    record Adopter(UserId id, String name) {}
}
