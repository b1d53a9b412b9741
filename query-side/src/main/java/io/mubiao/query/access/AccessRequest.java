package io.mubiao.query.access;

import io.mubiao.query.export.TimeSpan;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.journal.AccessAction;
import io.mubiao.shared.platform.journal.AccessOutcome;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which entries of the access journal an auditor looks for. */
record AccessRequest(
        @Parameter(description = "not before this instant")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        OffsetDateTime from,

        @Parameter(description = "before this instant") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime to,

        @Parameter(description = "user name") @PlainText @Nullable
        String account,

        @Parameter(description = "what was done, or several") @Nullable
        Set<@NotNull(message = "不能为空") AccessAction> action,

        @Parameter(description = "what became of it") @Nullable
        AccessOutcome outcome,

        @Parameter(description = "exact network address") @PlainText @Nullable
        String address,

        @Parameter(description = "id of a sheet") @Nullable UUID sheet,

        @Parameter(description = "the previous page's next") @Size(max = MAX_CURSOR) @Nullable
        String cursor,

        @Parameter(description = "entries per page, default 50") @Min(1) @Max(200) @Nullable
        Integer size) {

    private static final int MAX_CURSOR = 200;
    private static final int DEFAULT_SIZE = 50;

    TimeSpan time() {
        return TimeSpan.of(from, to);
    }

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
