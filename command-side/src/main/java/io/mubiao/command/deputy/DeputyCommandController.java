package io.mubiao.command.deputy;

import io.mubiao.command.deputy.DeputyCommand.AcceptDeputyship;
import io.mubiao.command.deputy.DeputyCommand.AppointDeputy;
import io.mubiao.command.deputy.DeputyCommand.ConfirmDeputyship;
import io.mubiao.command.deputy.DeputyCommand.DeclineDeputyship;
import io.mubiao.command.deputy.DeputyCommand.RevokeDeputyship;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.IdempotencyKey;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.text.PlainDecimal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deputies over HTTP. */
@RestController
@RequestMapping("/api/deputies")
@Tag(name = "deputies")
class DeputyCommandController {

    private final CommandDispatcher dispatcher;
    private final ZoneId zone;

    DeputyCommandController(CommandDispatcher dispatcher, @Value("${mubiao.review.zone}") ZoneId zone) {
        this.dispatcher = dispatcher;
        this.zone = zone;
    }

    @Operation(
            summary = "Let a colleague act in one's place (委托)",
            description = "For roles of one's own that review or approve, for at most 90 days, once the colleague has"
                    + " accepted; for APPROVER also once another APPROVER or an ADMIN has confirmed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SettledDeputyship appoint(
            @AuthenticationPrincipal Actor actor,
            @Parameter(description = IdempotencyKey.IN_WORDS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody DeputyRequest.Appoint request) {
        var most = request.maximumAmount();
        return dispatcher.handleAmongOthers(new AppointDeputy(
                new DeputyshipId(IdempotencyKey.id(actor, key)),
                actor,
                new UserId(request.deputy()),
                Set.copyOf(request.roles()),
                set(request.stages(), Function.identity()),
                most == null ? null : PlainDecimal.print(most),
                set(request.units(), UnitId::new),
                request.from().atStartOfDay(zone).toInstant(),
                request.until().plusDays(1).atStartOfDay(zone).toInstant(),
                request.reason(),
                request.document(),
                Instant.now()));
    }

    @Operation(summary = "Be somebody's deputy")
    @PostMapping("/{id}/accept")
    SettledDeputyship accept(@AuthenticationPrincipal Actor actor, @PathVariable DeputyshipId id) {
        return dispatcher.handleAmongOthers(new AcceptDeputyship(id, actor, Instant.now()));
    }

    @Operation(summary = "Not be somebody's deputy")
    @PostMapping("/{id}/decline")
    SettledDeputyship decline(
            @AuthenticationPrincipal Actor actor,
            @PathVariable DeputyshipId id,
            @Valid @RequestBody DeputyRequest.Because request) {
        return dispatcher.handleAmongOthers(new DeclineDeputyship(id, actor, request.reason(), Instant.now()));
    }

    @Operation(
            summary = "Agree that somebody approves in the place of another",
            description = "Another APPROVER or an ADMIN of the region. Whoever confirmed does not sign a sheet in the"
                    + " round in which the deputy did.")
    @PostMapping("/{id}/confirm")
    SettledDeputyship confirm(@AuthenticationPrincipal Actor actor, @PathVariable DeputyshipId id) {
        return dispatcher.handleAmongOthers(new ConfirmDeputyship(id, actor, Instant.now()));
    }

    @Operation(summary = "Act in one's own place again (撤销委托)")
    @PostMapping("/{id}/revoke")
    SettledDeputyship revoke(
            @AuthenticationPrincipal Actor actor,
            @PathVariable DeputyshipId id,
            @Valid @RequestBody DeputyRequest.Because request) {
        return dispatcher.handleAmongOthers(new RevokeDeputyship(id, actor, request.reason(), Instant.now()));
    }

    private static <T> Set<T> set(@Nullable List<String> names, Function<String, T> type) {
        return Stream.ofNullable(names).flatMap(List::stream).map(type).collect(Collectors.toSet());
    }
}
