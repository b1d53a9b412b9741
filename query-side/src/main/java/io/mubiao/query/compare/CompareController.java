package io.mubiao.query.compare;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Differences between versions of a sheet. */
@RestController
@OnBehalf
@Tag(name = "sheets")
class CompareController {

    private final CompareReader reader;

    CompareController(CompareReader reader) {
        this.reader = reader;
    }

    @Operation(summary = "The cells that differ between two versions", description = "Without to: up to now.")
    @GetMapping("/api/sheets/{id}/compare")
    Comparison compare(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @RequestParam long from,
            @RequestParam(required = false) @Nullable Long to) {
        return reader.compare(actor, id, from, to);
    }
}
