package io.mubiao.query.calendar;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the caller's region, for everybody whose deadlines follow from it. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "calendars")
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarReader reader;

    CalendarController(CalendarReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "The calendar of a year",
            description = "The days that do not follow the week, by the notice of the State Council General Office and"
                    + " the adjustments of the region. A year without a notice is counted from Monday to Friday. The"
                    + " version of the adjustments is the ETag.")
    @GetMapping("/{year}")
    ResponseEntity<Calendar> year(@AuthenticationPrincipal Actor actor, @PathVariable int year) {
        requireYear("year", year);
        var calendar = reader.year(actor.region(), year);
        return ResponseEntity.ok().eTag(Long.toString(calendar.version())).body(calendar);
    }

    @Operation(
            summary = "When a term of so many working days ends",
            description = "A calculation only. The day of arrival does not count; the term ends with the end of the day"
                    + " that is answered.")
    @GetMapping("/due")
    DueDate due(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject DueRequest request) {
        requireYear("arrived", request.arrived().getYear());
        return reader.due(actor.region(), request.arrived(), request.workingDays());
    }

    private static void requireYear(String parameter, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            var detail = "年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间";
            throw new DomainException(
                    ErrorCode.MALFORMED, detail, List.of(new Violation(parameter, "OUT_OF_RANGE", detail)));
        }
    }
}
