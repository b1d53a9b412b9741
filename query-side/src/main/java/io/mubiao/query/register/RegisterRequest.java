package io.mubiao.query.register;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which moment the register is wanted, and which part of it. */
record RegisterRequest(
        @Parameter(description = "a day, of which the end in China is meant, or an instant; default now")
        @PlainText(max = 40)
        @Nullable
        String on,

        @Parameter(description = "only what the ledger had sealed by then, a day or an instant")
        @PlainText(max = 40)
        @Nullable
        String known,

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

    /** @throws io.mubiao.shared.problem.DomainException MALFORMED, naming {@code known} */
    RegisterScope scope(String region, Instant now) {
        var sealed = known == null || known.isEmpty() ? null : AsOf.read("known", known, now);
        return new RegisterScope(region, department, unit, office, year, sealed);
    }

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
