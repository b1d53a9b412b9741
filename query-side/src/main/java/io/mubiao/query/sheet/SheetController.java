package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sheets that one may see, as they are and as they were. */
@RestController
@RequestMapping("/api/sheets")
@Tag(name = "sheets")
class SheetController {

    private final QueryGateway queries;

    SheetController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "All sheets one may see",
            description = "The youngest first, unless asked for otherwise. Counts up to a thousand.")
    @GetMapping
    SheetPage sheets(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject ListRequest request) {
        return queries.query(new FindSheets(actor, request, Instant.now()), SheetPage.class)
                .join();
    }

    @Operation(
            summary = "A sheet",
            description = "Now, never older than version atLeast, or as it stood at an instant. An id that is no UUID"
                    + " answers 400; an unknown one and one that may not be seen answer the same 404.")
    @GetMapping("/{id}")
    ResponseEntity<SheetDetails> sheet(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long atLeast,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime asOf) {
        var sheet = new SheetId(id);
        return answer(
                asOf == null ? new FindSheet(actor, sheet, atLeast) : new FindSheetAt(actor, sheet, asOf.toInstant()));
    }

    @Operation(summary = "A sheet as it stood after so many events")
    @GetMapping("/{id}/versions/{version}")
    ResponseEntity<SheetDetails> version(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable long version) {
        return answer(new FindSheetVersion(actor, new SheetId(id), version));
    }

    private ResponseEntity<SheetDetails> answer(Object query) {
        var details = queries.query(query, SheetDetails.class).join();
        return ResponseEntity.ok().eTag("\"" + details.version() + "\"").body(details);
    }
}
