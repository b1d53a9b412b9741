package io.mubiao.command.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.platform.journal.AccessNote;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Approves many sheets under one number (批量批复); each is a decision of its own, and one refusal stops no other. */
@RestController
class ApprovalController {

    private final CommandDispatcher dispatcher;

    ApprovalController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/api/approvals")
    @OnBehalf
    Results approve(@AuthenticationPrincipal Actor actor, @Valid @RequestBody SheetRequest.ApproveMany request) {
        requireDistinct(request.sheets());
        var results = request.sheets().stream()
                .map(seen -> approve(new ApproveSheet(
                        seen.id(), seen.version(), actor, request.approvalNumber(), request.opinion())))
                .toList();
        return new Results((int) results.stream().filter(Result::approved).count(), results);
    }

    private Result approve(ApproveSheet command) {
        try {
            return Result.of(dispatcher.handle(command));
        } catch (DomainException refusal) {
            AccessNote.current().refused(command.sheet().value(), refusal.code().name());
            return Result.of(command.sheet(), refusal);
        }
    }

    private static void requireDistinct(List<SheetRequest.Seen> sheets) {
        var ids = new HashSet<SheetId>();
        for (int i = 0; i < sheets.size(); i++) {
            if (!ids.add(sheets.get(i).id())) {
                var detail = "同一张表出现了两次";
                throw new DomainException(
                        ErrorCode.MALFORMED,
                        detail,
                        List.of(new Violation("sheets[" + i + "].id", "DUPLICATE_ID", detail)));
            }
        }
    }

    /**
     * What became of the request.
     *
     * @param approved how many were approved
     */
    record Results(int approved, List<Result> results) {}

    /** What became of one sheet: its new version, or why it was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            SheetId id,
            boolean approved,
            @Nullable Long version,
            @Nullable Integer revision,
            @Nullable SheetPhase state,
            @Nullable ErrorCode code,
            @Nullable String detail) {

        static Result of(SheetVersion decided) {
            return new Result(decided.id(), true, decided.version(), decided.revision(), decided.state(), null, null);
        }

        static Result of(SheetId id, DomainException refusal) {
            return new Result(id, false, null, null, null, refusal.code(), refusal.detail());
        }
    }
}
