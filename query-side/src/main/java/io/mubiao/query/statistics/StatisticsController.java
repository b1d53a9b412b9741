package io.mubiao.query.statistics;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListFiles;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for charts; each stands for the sheets that the list finds under the same filters. */
@RestController
@Tag(name = "statistics")
@AllowedRoles({
    Role.DRAFTER,
    Role.DEPARTMENT_REVIEWER,
    Role.FINANCE_OFFICE_REVIEWER,
    Role.PERFORMANCE_REVIEWER,
    Role.APPROVER,
    Role.AUDITOR
})
class StatisticsController {

    private final StatisticsReader reader;
    private final ListFiles files;

    StatisticsController(StatisticsReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    @Operation(
            summary = "How many sheets stand where, for how much, and how long it took",
            description = "Auditors, the finance side and the approver see their region, department reviewers their"
                    + " department, drafters their unit. Amounts in 元. Each figure can be followed with the filters"
                    + " state, stage, department, unit, year and overdue of GET /api/sheets; listed says how many of"
                    + " its sheets the caller finds there.")
    @AlsoAsFile
    @Parameter(
            name = "table",
            in = ParameterIn.QUERY,
            description = "which figures the file has; with format only, and required there",
            schema = @Schema(implementation = StatisticsTable.class))
    @GetMapping("/api/statistics")
    Statistics statistics(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject StatisticsRequest request) {
        return reader.find(FindStatistics.of(actor, request));
    }

    @Hidden // told with the figures
    @Limited(RateLimit.EXPORTS)
    @GetMapping(path = "/api/statistics", params = "format")
    ResponseEntity<InputStreamResource> statisticsFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject StatisticsRequest request,
            @RequestParam StatisticsTable table,
            @RequestParam String format) {
        var query = FindStatistics.of(actor, request);
        var filters = new Filters()
                .add("年度", table == StatisticsTable.YEARS ? null : request.year())
                .add("主管部门", request.department())
                .all();
        return table.file().answer(files, format, query, filters, () -> reader.find(query));
    }
}
