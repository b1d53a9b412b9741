package io.mubiao.query.queue;

import io.mubiao.shared.org.Actor;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of sheets. */
@RestController
class QueueController {

    private final ListReader reader;

    QueueController(ListReader reader) {
        this.reader = reader;
    }

    @Operation(
            tags = "queue",
            summary = "待办, 已办 and 经办",
            description = "Of 待办, what waits longest comes first, of the others what the account last acted on, unless"
                    + " asked for otherwise. Counts up to a thousand.")
    @GetMapping("/api/queue")
    QueuePage queue(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "TODO") QueueView view,
            @Valid @ParameterObject ListRequest request) {
        return reader.queue(actor, view, request, Instant.now());
    }

    @Operation(
            tags = "sheets",
            summary = "All sheets one may see",
            description = "The youngest first, unless asked for otherwise. Counts up to a thousand.")
    @GetMapping("/api/sheets")
    SheetPage sheets(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject ListRequest request) {
        return reader.sheets(actor, request, Instant.now());
    }
}
