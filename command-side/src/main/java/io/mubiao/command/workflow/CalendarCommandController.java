package io.mubiao.command.workflow;

import io.mubiao.command.workflow.CalendarCommand.AdjustCalendar;
import io.mubiao.command.workflow.CalendarCommand.LiftAdjustment;
import io.mubiao.command.workflow.CalendarCommand.PublishCalendar;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.workflow.CalendarSpan.Day;
import io.mubiao.shared.workflow.DayKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of a region over HTTP, for its administrators. */
@RestController
@Tag(name = "calendars")
@AllowedRoles(value = Role.ADMIN, to = "调整日历")
class CalendarCommandController {

    private static final String REQUIRED = "不能为空";
    private static final int LONG_TEXT = 2000;
    private static final int LONG_NAME = 40;
    private static final int MOST_DAYS = 366;

    private final CommandDispatcher dispatcher;

    CalendarCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Days to adjust.
     *
     * @param to the last of them
     * @param reason why, such as the notice that orders it
     */
    record Adjustment(
            @NotNull(message = REQUIRED) LocalDate from,
            @NotNull(message = REQUIRED) LocalDate to,
            @NotNull(message = REQUIRED) DayKind kind,

            @RequiredText @PlainText(max = LONG_TEXT) String reason) {}

    /**
     * Days that are to be as in the whole country again.
     *
     * @param to the last of them
     */
    record Lifting(
            @NotNull(message = REQUIRED) LocalDate from,
            @NotNull(message = REQUIRED) LocalDate to,

            @RequiredText @PlainText(max = LONG_TEXT) String reason) {}

    /**
     * The notice of a year.
     *
     * @param document its number or name
     * @param days those that do not follow the week
     */
    record Notice(
            @RequiredText @PlainText(max = LONG_TEXT) String document,
            @NotNull(message = REQUIRED) LocalDate publishedOn,

            @NotEmpty(message = REQUIRED) @Size(max = MOST_DAYS)
            List<@NotNull(message = REQUIRED) @Valid NoticeDay> days) {}

    /** A holiday, or a weekend that is worked on. */
    record NoticeDay(
            @NotNull(message = REQUIRED) LocalDate date,
            @NotNull(message = REQUIRED) DayKind kind,

            @RequiredText @PlainText(max = LONG_NAME) String name) {

        private Day day() {
            return new Day(date, kind, name);
        }
    }

    @Operation(
            summary = "Enter the notice of a year (放假通知)",
            description = "ADMIN only, for the own region. It takes the place of what was known of that year; deadlines"
                    + " follow at once. The version is the ETag of GET /api/calendars/{year}.")
    @PutMapping("/api/calendars/{year}")
    ResponseEntity<CalendarVersion> publish(
            @AuthenticationPrincipal Actor actor,
            @IfMatch long version,
            @PathVariable int year,
            @Valid @RequestBody Notice notice) {
        var days = notice.days().stream().map(NoticeDay::day).toList();
        return answer(new PublishCalendar(actor, version, year, notice.document(), notice.publishedOn(), days));
    }

    @Operation(
            summary = "Let days of the own region be worked on, or not",
            description = "ADMIN only. Deadlines follow at once, also those that run. The version is the ETag of"
                    + " GET /api/calendars/{year}.")
    @PostMapping("/api/calendars/adjustments")
    ResponseEntity<CalendarVersion> adjust(
            @AuthenticationPrincipal Actor actor, @IfMatch long version, @Valid @RequestBody Adjustment days) {
        return answer(new AdjustCalendar(actor, version, days.from(), days.to(), days.kind(), days.reason()));
    }

    @Operation(summary = "Let days follow the calendar of the State Council again", description = "ADMIN only.")
    @PostMapping("/api/calendars/adjustments/lift")
    ResponseEntity<CalendarVersion> lift(
            @AuthenticationPrincipal Actor actor, @IfMatch long version, @Valid @RequestBody Lifting days) {
        return answer(new LiftAdjustment(actor, version, days.from(), days.to(), days.reason()));
    }

    private ResponseEntity<CalendarVersion> answer(CalendarCommand command) {
        var changed = dispatcher.handle(command);
        return ResponseEntity.ok().eTag(Long.toString(changed.version())).body(changed);
    }
}
