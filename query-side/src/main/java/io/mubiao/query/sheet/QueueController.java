package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that people work from. */
@RestController
@Tag(name = "queue")
class QueueController {

    private final SheetListReader reader;

    QueueController(SheetListReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "待办, 已办 and 经办",
            description = "What waits longest comes first, unless asked for otherwise. Counts up to a thousand.")
    @GetMapping("/api/queue")
    QueuePage queue(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "TODO") QueueView view,
            @Valid @ParameterObject ListRequest request) {
        return reader.queue(actor, view, request, Instant.now());
    }
}
