package io.mubiao.query.calendar;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** From when, and for how long. */
record DueRequest(
        @Parameter(description = "the day of arrival, which does not count", example = "2026-02-12")
        @NotNull(message = "不能为空")
        @DateTimeFormat(pattern = "uuuu-MM-dd")
        LocalDate arrived,

        @Parameter(description = "working days, 1 to 250", example = "5") @NotNull(message = "不能为空") @Min(1) @Max(250)
        Integer workingDays) {}
