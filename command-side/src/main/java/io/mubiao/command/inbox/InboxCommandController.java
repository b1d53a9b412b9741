package io.mubiao.command.inbox;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one has read of one's own inbox. */
@RestController
@RequestMapping("/api/inbox")
@Tag(name = "inbox")
class InboxCommandController {

    private final ReadMarks marks;

    InboxCommandController(ReadMarks marks) {
        this.marks = marks;
    }

    record ReadAll(
            @Schema(description = "ids of the notices that were shown")
            @NotNull(message = "不能为空")
            @Size(min = 1, max = 200, message = "应为 1 至 200 项")
            List<@NotNull(message = "不能为空") Long> events) {}

    @Operation(summary = "One notice was read", description = "Again, nothing changes.")
    @PostMapping("/{event}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal Actor reader, @PathVariable long event) {
        read(reader, List.of(event));
    }

    @Operation(summary = "All notices that are shown were read", description = "What came meanwhile stays unread.")
    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@AuthenticationPrincipal Actor reader, @Valid @RequestBody ReadAll request) {
        read(reader, request.events());
    }

    private void read(Actor reader, List<Long> events) {
        var unknown = marks.read(reader.id(), events, Instant.now());
        if (!unknown.isEmpty()) {
            throw new DomainException(ErrorCode.EVENT_NOT_FOUND, "没有编号为 " + unknown.get(0) + " 的消息");
        }
    }
}
