package io.mubiao.query.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which checkpoints, in order of size. */
record CheckpointsRequest(
        @Parameter(description = "only larger ones") @Nullable
        Long after,

        @Parameter(description = "at most so many, default 100") @Min(1) @Max(100) @Nullable
        Integer limit) {

    private static final int DEFAULT_LIMIT = 100;

    long afterSize() {
        return after == null ? 0 : after;
    }

    int most() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
