package io.mubiao.query.audit;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.JsonLines;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The events of the auditor's region. */
@RestController
@RequestMapping("/api/audit/events")
@Tag(name = "audit")
@AllowedRoles(value = Role.AUDITOR, to = "查看事件")
class AuditController {

    private final AuditReader reader;
    private final JsonLines lines;
    private final EventList list;

    AuditController(AuditReader reader, JsonLines lines, EventList list) {
        this.reader = reader;
        this.lines = lines;
        this.list = list;
    }

    @Operation(
            summary = "Events in store order with payload and metadata",
            description = "AUDITOR only. With Accept: application/x-ndjson all that match, a line each. Two events that"
                    + " are stored at the same moment may appear in either order: who follows the tail should ask"
                    + " again from a minute back.")
    @AlsoAsFile
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AuditPage events(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject AuditRequest request) {
        return reader.page(new FindEvents(actor.region(), request));
    }

    @Limited(RateLimit.EXPORTS)
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> stream(
            @AuthenticationPrincipal Actor actor, @Valid @ParameterObject AuditRequest request) {
        var query = new FindEvents(actor.region(), request);
        return lines.<AuditEvent>answer(out -> reader.all(query).forEach(out));
    }

    @Hidden // told with the list
    @Limited(RateLimit.EXPORTS)
    @GetMapping(params = "format")
    ResponseEntity<InputStreamResource> file(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject AuditRequest request,
            @RequestParam String format) {
        return list.file(actor, request, format, Instant.now());
    }
}
