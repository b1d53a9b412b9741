package io.mubiao.command.operation;

import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.operation.OperationEvent.DeadLettersRetried;
import io.mubiao.shared.operation.OperationEvent.DeadLettersSetAside;
import io.mubiao.shared.operation.OperationEvent.RebuildAborted;
import io.mubiao.shared.operation.OperationEvent.RebuildAccepted;
import io.mubiao.shared.operation.OperationEvent.RebuildRequested;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What administrators ask of the running system. It is noted at once and done within seconds: 202. */
@RestController
@RequestMapping("/api/operations")
@Tag(name = "operations")
@AllowedRoles(Role.ADMIN)
class OperationCommandController {

    private final CommandDispatcher dispatcher;

    OperationCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Operation(summary = "Make the read models anew beside those that answer")
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@AuthenticationPrincipal Actor actor, @Valid @RequestBody OperationRequest.Explained request) {
        note(actor, new RebuildRequested(request.reason()));
    }

    @Operation(summary = "Drop what is in the making")
    @PostMapping("/rebuild/abort")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void abortRebuild(@AuthenticationPrincipal Actor actor, @Valid @RequestBody OperationRequest.Explained request) {
        note(actor, new RebuildAborted(request.reason()));
    }

    @Operation(summary = "Let new read models answer that differ from the old ones")
    @PostMapping("/rebuild/accept")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void acceptRebuild(@AuthenticationPrincipal Actor actor, @Valid @RequestBody OperationRequest.Explained request) {
        note(actor, new RebuildAccepted(request.reason()));
    }

    @Operation(summary = "Take in again what a read model could not take in")
    @PostMapping("/dead-letters/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retryDeadLetters(@AuthenticationPrincipal Actor actor, @Valid @RequestBody OperationRequest.Retry request) {
        note(actor, new DeadLettersRetried(request.projection(), request.stream()));
    }

    @Operation(summary = "Do without the rest of a stream in a read model")
    @PostMapping("/dead-letters/set-aside")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void setDeadLettersAside(
            @AuthenticationPrincipal Actor actor, @Valid @RequestBody OperationRequest.SetAside request) {
        note(actor, new DeadLettersSetAside(request.projection(), request.stream(), request.reason()));
    }

    private void note(Actor actor, OperationEvent what) {
        dispatcher.handle(new Operate(actor, what));
    }
}
