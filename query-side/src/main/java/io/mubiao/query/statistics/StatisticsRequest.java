package io.mubiao.query.statistics;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What narrows the figures. */
record StatisticsRequest(
        @Parameter(description = "fiscal year") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "exact name of the department (主管部门)") @PlainText @Nullable
        String department) {}
