package io.mubiao.query.register;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was in force in the auditor's region, and what moved. */
@RestController
@RequestMapping("/api/audit/register")
@Tag(name = "audit")
@AllowedRoles(value = Role.AUDITOR, to = "查看批复登记簿")
class RegisterController {

    private final RegisterReader register;
    private final MovesReader moves;
    private final RegisterList list;

    RegisterController(RegisterReader register, MovesReader moves, RegisterList list) {
        this.register = register;
        this.moves = moves;
        this.list = list;
    }

    @Operation(
            summary = "The revisions that were in force on a day, with totals",
            description = "AUDITOR only. on is the time of the event; known leaves out what was sealed later, so that"
                    + " both together tell what the register of one day looked like on another.")
    @AlsoAsFile
    @Parameter(
            name = "table",
            in = ParameterIn.QUERY,
            description = "which figures the file has, default ENTRIES; with format only",
            schema = @Schema(implementation = RegisterTable.class))
    @GetMapping
    ApprovedRegister register(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject RegisterRequest request,
            @Valid @ParameterObject RegisterPart part) {
        var now = Instant.now();
        return register.page(
                part.of(actor.region(), request.known(now)), request.on(now), part.after(), part.pageSize());
    }

    @Hidden // told with the register
    @Limited(RateLimit.EXPORTS)
    @GetMapping(params = "format")
    ResponseEntity<InputStreamResource> registerFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject RegisterRequest request,
            @Valid @ParameterObject RegisterPart part,
            @RequestParam(required = false) @Nullable RegisterTable table,
            @RequestParam String format) {
        var figures = table == null ? RegisterTable.ENTRIES : table;
        return list.file(actor, request, part, figures, format, Instant.now());
    }

    @Operation(
            summary = "The sheets of which another revision is in force than before, with the money that moved",
            description = "AUDITOR only. Nothing ends a revision but the approval of the next one.")
    @AlsoAsFile
    @GetMapping("/changes")
    RegisterMoves moves(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject MovesRequest request,
            @Valid @ParameterObject RegisterPart part) {
        return moves.page(part.of(actor.region(), null), request.span(Instant.now()), part.after(), part.pageSize());
    }

    @Hidden // told with the moves
    @Limited(RateLimit.EXPORTS)
    @GetMapping(path = "/changes", params = "format")
    ResponseEntity<InputStreamResource> movesFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject MovesRequest request,
            @Valid @ParameterObject RegisterPart part,
            @RequestParam String format) {
        return list.file(actor, request, part, format, Instant.now());
    }
}
