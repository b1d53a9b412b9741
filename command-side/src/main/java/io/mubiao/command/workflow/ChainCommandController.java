package io.mubiao.command.workflow;

import io.mubiao.command.workflow.WorkflowCommand.AdoptReviewChain;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.command.CommandDispatcher;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The review chain of a region over HTTP, for its administrators. */
@RestController
class ChainCommandController {

    /** Stands for the caller's own region. */
    private static final String STANDARD = "standard";

    private final CommandDispatcher dispatcher;

    ChainCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PutMapping("/api/chains/{region}")
    @AllowedRoles(Role.ADMIN)
    ResponseEntity<Adopted> adopt(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String region,
            @IfMatch long version,
            @Valid @RequestBody ChainRequest request) {
        var command = new AdoptReviewChain(
                region.equals(STANDARD) ? actor.region() : region, version, actor, request.toChain(), request.reason());
        var adopted = dispatcher.handle(command);
        return ResponseEntity.ok().eTag(Long.toString(adopted.version())).body(adopted);
    }
}
