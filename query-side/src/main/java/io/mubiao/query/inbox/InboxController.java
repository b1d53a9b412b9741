package io.mubiao.query.inbox;

import io.mubiao.shared.org.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own inbox. */
@RestController
@Tag(name = "inbox")
class InboxController {

    private final InboxReader reader;

    InboxController(InboxReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "What happened to sheets that concerns one, newest first",
            description = "Of the last ninety days: what waits for one, what became of what one wrote, reminders, notes"
                    + " and replies. Nothing that one did oneself, and no sheet that one may not see.")
    @GetMapping("/api/inbox")
    Inbox inbox(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject InboxRequest request) {
        return reader.read(actor, request, Instant.now());
    }
}
