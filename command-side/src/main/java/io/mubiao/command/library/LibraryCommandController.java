package io.mubiao.command.library;

import static io.mubiao.command.library.LibraryRequest.wellShaped;

import io.mubiao.command.library.LibraryCommand.AcceptIndicator;
import io.mubiao.command.library.LibraryCommand.AddIndicator;
import io.mubiao.command.library.LibraryCommand.Beginning;
import io.mubiao.command.library.LibraryCommand.DeclineIndicator;
import io.mubiao.command.library.LibraryCommand.OnVersion;
import io.mubiao.command.library.LibraryCommand.ProposeIndicator;
import io.mubiao.command.library.LibraryCommand.RetireIndicator;
import io.mubiao.command.library.LibraryCommand.ReviseIndicator;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.command.CommandDispatcher;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verbs of the library over HTTP; every answer carries the new version as {@code ETag}. */
@RestController
@RequestMapping("/api/indicators")
class LibraryCommandController {

    private final CommandDispatcher dispatcher;

    LibraryCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<IndicatorVersion> begin(
            @AuthenticationPrincipal Actor actor, @Valid @RequestBody LibraryRequest.Begin request) {
        var id = request.id() == null ? new LibraryIndicatorId(UUID.randomUUID()) : request.id();
        var decided = dispatcher.handle(beginning(id, actor, request));
        return ResponseEntity.created(URI.create("/api/indicators/" + id))
                .eTag(Long.toString(decided.version()))
                .body(decided);
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<IndicatorVersion> accept(
            @AuthenticationPrincipal Actor actor,
            @PathVariable LibraryIndicatorId id,
            @IfMatch long version,
            @Valid @RequestBody(required = false) LibraryRequest.@Nullable Accept request) {
        var scope = request == null ? Scope.COMMON : request.toScope();
        return answer(new AcceptIndicator(id, version, actor, scope));
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<IndicatorVersion> decline(
            @AuthenticationPrincipal Actor actor,
            @PathVariable LibraryIndicatorId id,
            @IfMatch long version,
            @Valid @RequestBody LibraryRequest.Explained request) {
        return answer(new DeclineIndicator(id, version, actor, request.reason()));
    }

    @PostMapping("/{id}/revise")
    ResponseEntity<IndicatorVersion> revise(
            @AuthenticationPrincipal Actor actor,
            @PathVariable LibraryIndicatorId id,
            @IfMatch long version,
            @Valid @RequestBody LibraryRequest.Revise request) {
        return answer(new ReviseIndicator(
                id, version, actor, request.toScope(), wellShaped(request.definition()), request.reason()));
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<IndicatorVersion> retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable LibraryIndicatorId id,
            @IfMatch long version,
            @Valid @RequestBody(required = false) LibraryRequest.@Nullable Explained request) {
        var reason = request == null ? null : request.reason();
        return answer(new RetireIndicator(id, version, actor, reason));
    }

    /** Whoever holds both roles proposes only when asking for an indicator of the own unit. */
    private static Beginning beginning(LibraryIndicatorId id, Actor actor, LibraryRequest.Begin request) {
        var definition = wellShaped(request.definition());
        var byOffice = actor.has(Role.PERFORMANCE_REVIEWER);
        var kind = request.scope() != null ? request.scope() : byOffice ? Scope.Kind.COMMON : Scope.Kind.UNIT;
        return kind == Scope.Kind.UNIT
                ? new ProposeIndicator(id, actor, definition)
                : new AddIndicator(id, actor, new Scope(kind, request.industry()), definition);
    }

    private ResponseEntity<IndicatorVersion> answer(OnVersion command) {
        var decided = dispatcher.handle(command);
        return ResponseEntity.ok().eTag(Long.toString(decided.version())).body(decided);
    }
}
