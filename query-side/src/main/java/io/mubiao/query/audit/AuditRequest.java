package io.mubiao.query.audit;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.text.PlainDecimal;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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

        @Parameter(description = "user name, or the person's name as it was then") @PlainText @Nullable
        String actor,

        @Parameter(description = "code of the unit that the person worked in") @PlainText @Nullable
        String unit,

        @Parameter(description = "the role that allowed it") @Nullable
        Role role,

        @Parameter(description = "id of a sheet, or of another stream of events") @PlainText @Nullable
        String sheet,

        @Parameter(description = "words within a name that the sheet's project ever had") @PlainText @Nullable
        String project,

        @Parameter(description = "words within a reason, an opinion, an explanation or the number of an approval")
        @PlainText
        @Nullable
        String text,

        @Parameter(
                description = "a field of the head, a column of the indicators, indicators for their order or"
                        + " fundingParts: only events that changed such a cell or whose reasons name it")
        @Nullable
        String field,

        @Parameter(description = "annual amount of the sheet after the event in 元, at least")
        @Pattern(regexp = PlainDecimal.AMOUNT, message = NO_AMOUNT)
        @Nullable
        String minAmount,

        @Parameter(description = "annual amount of the sheet after the event in 元, at most")
        @Pattern(regexp = PlainDecimal.AMOUNT, message = NO_AMOUNT)
        @Nullable
        String maxAmount,

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
    private static final String NO_AMOUNT = "应为不带符号、最多两位小数的金额（元）";

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
