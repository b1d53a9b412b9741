package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A sheet, as it is and as it was. */
@RestController
@OnBehalf
@RequestMapping("/api/sheets")
@Tag(name = "sheets")
class SheetController {

    private final SheetReader reader;

    SheetController(SheetReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "A sheet",
            description = "Now, never older than version atLeast, or as it stood at an instant. An id that is no UUID"
                    + " answers 400; an unknown one and one that may not be seen answer the same 404.")
    @GetMapping("/{id}")
    ResponseEntity<SheetDetails> sheet(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @RequestParam(defaultValue = "0") long atLeast,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime asOf) {
        return answer(
                asOf == null
                        ? reader.now(actor, id, atLeast, Instant.now())
                        : reader.asOf(actor, id, asOf.toInstant()));
    }

    @Operation(summary = "A sheet as it stood after so many events")
    @GetMapping("/{id}/versions/{version}")
    ResponseEntity<SheetDetails> version(
            @AuthenticationPrincipal Actor actor, @PathVariable SheetId id, @PathVariable long version) {
        return answer(reader.version(actor, id, version));
    }

    private ResponseEntity<SheetDetails> answer(SheetDetails details) {
        return ResponseEntity.ok().eTag("\"" + details.version() + "\"").body(details);
    }
}
