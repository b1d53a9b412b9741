package io.mubiao.query.statistics;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListFiles;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.text.GivenText;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the checks found, counted. */
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
class FindingStatisticsController {

    private final RuleFigures figures;
    private final ListFiles files;

    FindingStatisticsController(RuleFigures figures, ListFiles files) {
        this.figures = figures;
        this.files = files;
    }

    @Operation(
            summary = "What the checks found when sheets were last submitted, by rule and by unit",
            description = "Of the same sheets as /api/statistics, as far as they were ever submitted. The findings are"
                    + " those that the submission stored, or an amendment since. Each number can be followed with the"
                    + " filters rule, errors, unit, year and department of GET /api/sheets.")
    @AlsoAsFile
    @Parameter(
            name = "table",
            in = ParameterIn.QUERY,
            description = "which figures the file has; with format only, and required there",
            schema = @Schema(implementation = FindingTable.class))
    @GetMapping("/api/statistics/findings")
    FindingStatistics findingStatistics(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject StatisticsRequest request,
            @Parameter(description = "code of a drafting unit") @RequestParam(required = false) @PlainText @Nullable
                    String unit) {
        return figures.find(FindStatistics.of(actor, request), given(unit));
    }

    @Hidden // told with the figures
    @Limited(RateLimit.EXPORTS)
    @GetMapping(path = "/api/statistics/findings", params = "format")
    ResponseEntity<InputStreamResource> findingStatisticsFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject StatisticsRequest request,
            @RequestParam(required = false) @PlainText @Nullable String unit,
            @RequestParam FindingTable table,
            @RequestParam String format) {
        var query = FindStatistics.of(actor, request);
        var filters = new Filters()
                .add("年度", request.year())
                .add("主管部门", request.department())
                .add("填报单位代码", unit)
                .all();
        return table.file().answer(files, format, query, filters, () -> figures.find(query, given(unit)));
    }

    private static @Nullable UnitId given(@Nullable String unit) {
        var code = GivenText.orNull(unit);
        return code == null ? null : new UnitId(code);
    }
}
