package io.mubiao.query.queue;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of sheets. */
@RestController
@OnBehalf
class QueueController {

    private final ListReader reader;
    private final WholeList whole;

    QueueController(ListReader reader, WholeList whole) {
        this.reader = reader;
        this.whole = whole;
    }

    @Operation(
            tags = "queue",
            summary = "待办, 已办 and 经办",
            description = "Of 待办, what waits longest comes first, of the others what the account last acted on, unless"
                    + " asked for otherwise. Counts up to a thousand.")
    @AlsoAsFile
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
    @AlsoAsFile
    @GetMapping("/api/sheets")
    SheetPage sheets(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject ListRequest request) {
        return reader.sheets(actor, request, Instant.now());
    }

    @Hidden // told with the list
    @Limited(RateLimit.EXPORTS)
    @GetMapping(path = "/api/queue", params = "format")
    ResponseEntity<InputStreamResource> queueFile(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "TODO") QueueView view,
            @Valid @ParameterObject ListRequest request,
            @RequestParam String format) {
        return whole.file(actor, view.list(), request, format, Instant.now());
    }

    @Hidden // told with the list
    @Limited(RateLimit.EXPORTS)
    @GetMapping(path = "/api/sheets", params = "format")
    ResponseEntity<InputStreamResource> sheetsFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject ListRequest request,
            @RequestParam String format) {
        return whole.file(actor, SheetList.ALL, request, format, Instant.now());
    }
}
