package io.mubiao.query.statistics;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows the figures. */
record StatisticsRequest(
        @Parameter(description = "fiscal year") @Nullable Integer year,

        @Parameter(description = "exact name of the department (主管部门)") @PlainText @Nullable
        String department) {}
