package io.mubiao.query.audit;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which events an auditor looks for. */
record AuditRequest(
        @Parameter(description = "only events behind this position in the order asked for: the next of the page before")
        @Nullable
        Long after,

        @Parameter(description = "stored name, such as SheetReturned") @PlainText @Nullable
        String type,

        @Parameter(description = "user name") @PlainText @Nullable
        String actor,

        @Parameter(description = "id of a sheet, or of another stream of events") @PlainText @Nullable
        String sheet,

        @Parameter(description = "not before this instant")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        OffsetDateTime from,

        @Parameter(description = "before this instant") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime to,

        @Parameter(description = "DESC: the newest first; default ASC") @Nullable
        EventOrder order,

        @Parameter(description = "events per page, default 100") @Min(1) @Max(1000) @Nullable
        Integer size) {

    private static final int DEFAULT_SIZE = 100;

    EventOrder eventOrder() {
        return order == null ? EventOrder.ASC : order;
    }

    long afterPosition() {
        return after == null ? eventOrder().beginning() : after;
    }

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
