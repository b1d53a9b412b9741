package io.mubiao.query.audit;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.JsonLines;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.axonframework.queryhandling.QueryGateway;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The events of the auditor's region. */
@RestController
@RequestMapping("/api/audit/events")
@Tag(name = "audit")
@AllowedRoles(value = Role.AUDITOR, to = "查看事件")
class AuditController {

    private final QueryGateway queries;
    private final AuditReader log;
    private final JsonLines lines;

    AuditController(QueryGateway queries, AuditReader log, JsonLines lines) {
        this.queries = queries;
        this.log = log;
        this.lines = lines;
    }

    @Operation(
            summary = "Events in store order with payload and metadata",
            description = "AUDITOR only. With Accept: application/x-ndjson all that match, a line each. Two events that"
                    + " are stored at the same moment may appear in either order: who follows the tail should ask"
                    + " again from a minute back.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AuditPage events(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject AuditRequest request) {
        return queries.query(new FindEvents(actor.region(), request), AuditPage.class)
                .join();
    }

    @Limited(RateLimit.EXPORTS)
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> stream(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject AuditRequest request) {
        var query = new FindEvents(actor.region(), request);
        return lines.<AuditEvent>answer(out -> log.each(query, out));
    }
}
