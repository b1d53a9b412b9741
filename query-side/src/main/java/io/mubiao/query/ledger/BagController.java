package io.mubiao.query.ledger;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printout;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Evidence to take away. */
@RestController
@Tag(name = "audit")
@AllowedRoles(value = Role.AUDITOR, to = "导出证据包")
class BagController {

    private final BagExport export;
    private final EventLogs logs;

    BagController(BagExport export, EventLogs logs) {
        this.export = export;
        this.logs = logs;
    }

    @Operation(
            summary = "Evidence to take away: a bag (BagIt) for mubiao-verify, or a log for process mining",
            description = "AUDITOR only. Cut at the newest checkpoint: the events of the auditor's region that match,"
                    + " and in a bag the hashes of all others. Its README says how to check it. As xes (IEEE 1849) the"
                    + " revisions of sheets as traces, as ocel (OCEL 2.0, JSON) all events with what they concern; each"
                    + " event names its leaf in the log.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/api/audit/export")
    ResponseEntity<StreamingResponseBody> export(
            @AuthenticationPrincipal Actor actor, @Valid @ParameterObject BagRequest request) {
        var format = ExportFormat.of(request.format());
        var cut = export.newest();
        var name = cut.checkpoint().origin().replace('/', '-') + "-" + cut.size() + format.ending();
        var headers = Printout.headers(name, PaperFormat.ZIP);
        headers.setContentType(format.mediaType());
        return ResponseEntity.ok().headers(headers).body(out -> {
            switch (format) {
                case BAG -> export.write(actor, request, cut, out);
                case XES -> logs.writeXes(actor, request, cut, out);
                case OCEL -> logs.writeOcel(actor, request, cut, out);
            }
        });
    }
}
