package io.mubiao.query.ledger;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printout;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
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

    BagController(BagExport export) {
        this.export = export;
    }

    @Operation(
            summary = "A bag of evidence (BagIt), to be checked with mubiao-verify",
            description = "AUDITOR only. Cut at the newest checkpoint: the events of the auditor's region that match,"
                    + " and the hashes of all others. Its README says how to check it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/api/audit/export")
    ResponseEntity<StreamingResponseBody> export(
            @AuthenticationPrincipal Actor actor, @Valid @ParameterObject BagRequest request) {
        if (request.format() != null && !request.format().equals("bag")) {
            throw new DomainException(ErrorCode.MALFORMED, "format 只能是 bag");
        }
        var cut = export.newest();
        var name = cut.checkpoint().origin().replace('/', '-') + "-" + cut.size() + ".zip";
        return ResponseEntity.ok()
                .headers(Printout.headers(name, PaperFormat.ZIP))
                .body(out -> export.write(actor, request, cut, out));
    }
}
