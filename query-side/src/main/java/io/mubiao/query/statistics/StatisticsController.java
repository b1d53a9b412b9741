package io.mubiao.query.statistics;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
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

    StatisticsController(StatisticsReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "How many sheets stand where, for how much, and how long it took",
            description = "Auditors, the finance side and the approver see their region, department reviewers their"
                    + " department, drafters their unit. Amounts in 元. Each figure can be followed with the filters"
                    + " state, stage, department, unit, year and overdue of GET /api/sheets; listed says how many of"
                    + " its sheets the caller finds there.")
    @GetMapping("/api/statistics")
    Statistics statistics(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject StatisticsRequest request) {
        var department = request.department();
        var query = new FindStatistics(
                actor, request.year(), department == null || department.isBlank() ? null : department, Instant.now());
        return reader.find(query);
    }
}
