package io.mubiao.query.inbox;

import io.mubiao.query.sheettable.SheetNoticeKind;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices one looks for. */
record InboxRequest(
        @Parameter(description = "true: only those that were not read") @Nullable
        Boolean unread,

        @Parameter(description = "what happened, or several") @Nullable
        Set<@NotNull(message = "不能为空") SheetNoticeKind> kind,

        @Parameter(description = "the previous page's next") @Min(1) @Nullable
        Long cursor,

        @Parameter(description = "notices per page, default 50") @Min(1) @Max(200) @Nullable
        Integer size,

        @Parameter(description = "with atLeast: waits up to two seconds until this sheet's version is known") @Nullable
        UUID sheet,

        @Nullable Long atLeast) {

    private static final int DEFAULT_SIZE = 50;

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
