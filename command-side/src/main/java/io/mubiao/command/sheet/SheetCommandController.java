package io.mubiao.command.sheet;

import io.mubiao.command.sheet.SheetCommand.AbandonRevision;
import io.mubiao.command.sheet.SheetCommand.Amendment;
import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.ConfirmAmendment;
import io.mubiao.command.sheet.SheetCommand.DiscardSheet;
import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.HandOverStage;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReopenSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.command.sheet.SheetCommand.ReviseSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.command.sheet.SheetCommand.TakeBackPass;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.command.sheet.SheetRequest.Because;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.ContentShape;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.text.VisibleText;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verbs of a sheet's life over HTTP; every answer carries the new version as {@code ETag}. */
@RestController
@RequestMapping("/api/sheets")
class SheetCommandController {

    private final CommandDispatcher dispatcher;

    SheetCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @AllowedRoles(value = Role.DRAFTER, to = "新建绩效目标表")
    ResponseEntity<SheetVersion> draft(
            @AuthenticationPrincipal Actor actor, @Valid @RequestBody SheetRequest.Draft request) {
        var id = request.id() == null ? new SheetId(UUID.randomUUID()) : request.id();
        var decided = dispatcher.handle(new DraftSheet(id, actor, wellShaped(request.content())));
        return ResponseEntity.created(URI.create("/api/sheets/" + id))
                .eTag(Long.toString(decided.version()))
                .body(decided);
    }

    @PostMapping("/{id}/edit")
    ResponseEntity<SheetVersion> edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Edit request) {
        var content = wellShaped(request.content());
        return answer(new EditSheet(id, version, actor, content, request.toCorrections()));
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<SheetVersion> submit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody(required = false) SheetRequest.@Nullable Submit request) {
        var explanations = request == null ? List.<Explanation>of() : request.toExplanations();
        return answer(new SubmitSheet(id, version, actor, explanations));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<SheetVersion> withdraw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody(required = false) SheetRequest.@Nullable Explained request) {
        return answer(new WithdrawSheet(id, version, actor, reasonIfAny(request)));
    }

    @PostMapping("/{id}/confirm-amendment")
    ResponseEntity<SheetVersion> confirmAmendment(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody(required = false) SheetRequest.@Nullable Explained request) {
        return answer(new ConfirmAmendment(id, version, actor, reasonIfAny(request)));
    }

    @PostMapping("/{id}/pass")
    @OnBehalf
    ResponseEntity<SheetVersion> pass(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Pass request) {
        var agreed = request.amendment();
        var amendment =
                agreed == null ? null : new Amendment(wellShaped("amendment.", agreed.content()), agreed.agreement());
        return answer(new PassSheet(id, version, actor, request.toOpinion(), amendment));
    }

    @PostMapping("/{id}/take-back")
    @OnBehalf
    ResponseEntity<SheetVersion> takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody(required = false) SheetRequest.@Nullable Explained request) {
        return answer(new TakeBackPass(id, version, actor, reasonIfAny(request)));
    }

    @PostMapping("/{id}/hand-over")
    @AllowedRoles(value = Role.ADMIN, to = "移交")
    ResponseEntity<SheetVersion> handOver(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Explained request) {
        return answer(new HandOverStage(id, version, actor, reason(request)));
    }

    @PostMapping("/{id}/return")
    @OnBehalf
    ResponseEntity<SheetVersion> sendBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Return request) {
        return answer(new ReturnSheet(
                id,
                version,
                actor,
                request.toStage(),
                Because.toReasons(request.reasons()),
                new Assessment(request.grade(), request.scores())));
    }

    @PostMapping("/{id}/reject")
    @OnBehalf
    ResponseEntity<SheetVersion> reject(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Reject request) {
        return answer(new RejectSheet(
                id,
                version,
                actor,
                Because.toReasons(request.reasons()),
                new Assessment(request.grade(), request.scores())));
    }

    @PostMapping("/{id}/reopen")
    @AllowedRoles(value = Role.PERFORMANCE_REVIEWER, to = "重新启用")
    ResponseEntity<SheetVersion> reopen(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Explained request) {
        return answer(new ReopenSheet(id, version, actor, reason(request)));
    }

    @PostMapping("/{id}/approve")
    @OnBehalf
    ResponseEntity<SheetVersion> approve(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Approve request) {
        return answer(new ApproveSheet(id, version, actor, request.approvalNumber(), request.opinion()));
    }

    @PostMapping("/{id}/revise")
    ResponseEntity<SheetVersion> revise(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Explained request) {
        return answer(new ReviseSheet(id, version, actor, reason(request)));
    }

    @PostMapping("/{id}/abandon-revision")
    ResponseEntity<SheetVersion> abandonRevision(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Explained request) {
        return answer(new AbandonRevision(id, version, actor, reason(request)));
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<SheetVersion> discard(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @IfMatch long version,
            @Valid @RequestBody SheetRequest.Explained request) {
        return answer(new DiscardSheet(id, version, actor, reason(request)));
    }

    private ResponseEntity<SheetVersion> answer(SheetCommand command) {
        var decided = dispatcher.handle(command);
        return ResponseEntity.ok().eTag(Long.toString(decided.version())).body(decided);
    }

    private static SheetContent wellShaped(SheetContent content) {
        return wellShaped("", content);
    }

    /** @param within where in the body the content stands, with the dot behind it */
    private static SheetContent wellShaped(String within, SheetContent content) {
        var violations = ContentShape.violations(content).stream()
                .map(found -> new Violation(within + found.path(), found.code(), found.detail()))
                .toList();
        if (!violations.isEmpty()) {
            throw new DomainException(ErrorCode.MALFORMED, "内容有 " + violations.size() + " 处不正确", violations);
        }
        return content;
    }

    private static @Nullable String reasonIfAny(SheetRequest.@Nullable Explained request) {
        var given = request == null ? null : request.reason();
        return request == null || given == null || given.isEmpty() ? given : reason(request);
    }

    private static String reason(SheetRequest.Explained request) {
        var reason = request.reason();
        if (reason == null || VisibleText.isMissing(reason)) {
            var detail = "请写明理由，须有汉字、字母或数字";
            throw new DomainException(
                    ErrorCode.REASON_REQUIRED, detail, List.of(new Violation("reason", "REQUIRED", detail)));
        }
        return reason;
    }
}
