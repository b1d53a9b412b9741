package io.mubiao.command.workflow;

import io.mubiao.command.workflow.WorkflowCommand.AdoptReviewChain;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
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
        // a region without a chain of its own has no events and is no error
        var conflict = new DomainException(ErrorCode.STALE_VERSION, "另一位管理员刚刚调整了审核流程，请刷新后再调整");
        Adopted adopted = dispatcher.handle(command, conflict, conflict);
        return ResponseEntity.ok().eTag(Long.toString(adopted.version())).body(adopted);
    }
}
