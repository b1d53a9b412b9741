package io.mubiao.query.access;

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

/** The access journal of the auditor's region. */
@RestController
@RequestMapping("/api/audit/access")
@Tag(name = "audit")
@AllowedRoles(Role.AUDITOR)
class AccessController {

    private final AccessReader reader;
    private final JsonLines lines;
    private final AccessList list;

    AccessController(AccessReader reader, JsonLines lines, AccessList list) {
        this.reader = reader;
        this.lines = lines;
        this.list = list;
    }

    @Operation(
            summary = "Who came, from where, and what they read, took away or were refused",
            description = "AUDITOR only; the newest first. Plain reads appear within a second. Entries without a known"
                    + " account are shown in the installation's own region. With Accept: application/x-ndjson all that"
                    + " match, a line each.")
    @AlsoAsFile
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AccessPage accessPage(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject AccessRequest request) {
        return reader.page(new FindAccess(actor.region(), request));
    }

    @Limited(RateLimit.EXPORTS)
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> accessStream(
            @AuthenticationPrincipal Actor actor, @Valid @ParameterObject AccessRequest request) {
        var query = new FindAccess(actor.region(), request);
        return lines.<AccessItem>answer(out -> reader.all(query).forEach(out));
    }

    @Hidden // told with the list
    @Limited(RateLimit.EXPORTS)
    @GetMapping(params = "format")
    ResponseEntity<InputStreamResource> accessFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject AccessRequest request,
            @RequestParam String format) {
        return list.file(actor, request, format, Instant.now());
    }
}
