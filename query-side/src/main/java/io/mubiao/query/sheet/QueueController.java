package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.axonframework.queryhandling.QueryGateway;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that people work from. */
@RestController
@Tag(name = "queue")
class QueueController {

    private final QueryGateway queries;

    QueueController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "待办, 已办 and 经办",
            description = "What waits longest comes first, unless asked for otherwise. Counts up to a thousand.")
    @GetMapping("/api/queue")
    QueuePage queue(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "TODO") QueueView view,
            @Valid @ParameterObject ListRequest request) {
        return queries.query(new FindQueue(actor, view, request, Instant.now()), QueuePage.class)
                .join();
    }
}
