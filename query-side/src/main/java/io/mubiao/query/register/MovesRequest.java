package io.mubiao.query.register;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between which moments the register is compared, and which part of it. */
record MovesRequest(
        @Parameter(description = "a day, of which the end in China is meant, or an instant", required = true)
        @PlainText(max = 40)
        @Nullable
        String from,

        @Parameter(description = "as from; default now") @PlainText(max = 40) @Nullable
        String to,

        @Parameter(description = "exact name of the department (主管部门)") @PlainText @Nullable
        String department,

        @Parameter(description = "code of the drafting unit") @PlainText @Nullable
        String unit,

        @Parameter(description = "exact name of the finance office (资金主管股室)") @PlainText @Nullable
        String office,

        @Parameter(description = "fiscal year") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "the previous page's next") @Nullable
        UUID after,

        @Parameter(description = "entries per page, default 50") @Min(1) @Max(200) @Nullable
        Integer size) {

    private static final int DEFAULT_SIZE = 50;

    /** @throws io.mubiao.shared.problem.DomainException MALFORMED, naming the parameter */
    Span span(Instant now) {
        if (from == null || from.isEmpty()) {
            throw AsOf.refusal("from", "必须填写");
        }
        var span = new Span(AsOf.read("from", from, now), AsOf.read("to", to, now));
        if (span.to().isBefore(span.from())) {
            throw AsOf.refusal("to", "不能早于“from”");
        }
        return span;
    }

    RegisterScope scope(String region) {
        return new RegisterScope(region, department, unit, office, year, null);
    }

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }

    /** Two moments, the earlier one first. */
    record Span(Instant from, Instant to) {}
}
