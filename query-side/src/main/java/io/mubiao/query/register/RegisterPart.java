package io.mubiao.query.register;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of a register is wanted. */
record RegisterPart(
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

    /** @param known only what was sealed by then; null: everything */
    RegisterScope of(String region, @Nullable Instant known) {
        return new RegisterScope(region, department, unit, office, year, known);
    }

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
