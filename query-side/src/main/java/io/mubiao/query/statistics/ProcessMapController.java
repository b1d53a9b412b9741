package io.mubiao.query.statistics;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.query.statistics.ProcessMap.State;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ways that sheets go. */
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
class ProcessMapController {

    /** A transition with the names of its ends. */
    private record Line(String from, String to, long count, double days, boolean estimated) {}

    private static final ListColumns<Line> COLUMNS = ListColumns.<Line>start()
            .text("从", Line::from)
            .text("到", Line::to)
            .whole("次数", Line::count)
            .decimal("一半不超过（天）", Line::days)
            .text("口径", line -> line.estimated() ? "按部分目标表估算" : "全部目标表");

    private final ProcessMapReader reader;
    private final ListFiles files;

    ProcessMapController(ProcessMapReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    @Operation(
            summary = "The process map: where sheets went, how often, and how long it took",
            description = "States are stages, and the phases in which a sheet is with its unit or at an end. Of the"
                    + " same sheets as /api/statistics. A withdrawal is no transition: nobody decided. What follows one comes from DRAFT. A"
                    + " pass that was taken back is none either: the sheet never left the stage.")
    @AlsoAsFile
    @GetMapping("/api/statistics/process-map")
    ProcessMap processMap(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject StatisticsRequest request) {
        return reader.find(FindStatistics.of(actor, request));
    }

    @Hidden // told with the map
    @Limited(RateLimit.EXPORTS)
    @GetMapping(path = "/api/statistics/process-map", params = "format")
    ResponseEntity<InputStreamResource> processMapFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject StatisticsRequest request,
            @RequestParam String format) {
        var query = FindStatistics.of(actor, request);
        var filters = new Filters()
                .add("年度", request.year())
                .add("主管部门", request.department())
                .all();
        var head = new ListHead("审批流程图", filters, actor, query.now());
        return files.answer(format, head, COLUMNS, () -> lines(reader.find(query)));
    }

    private static Stream<Line> lines(ProcessMap map) {
        var labels = map.states().stream().collect(Collectors.toMap(State::id, State::label));
        return map.transitions().stream()
                .map(way -> new Line(
                        labels.getOrDefault(way.from(), way.from()),
                        labels.getOrDefault(way.to(), way.to()),
                        way.count(),
                        way.medianDays(),
                        map.estimated()));
    }
}
