package io.mubiao.query.findings;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the checks find in a sheet, for those who decide on it. */
@RestController
@OnBehalf
@Tag(name = "sheets")
class FindingsController {

    private final FindingsReader reader;

    FindingsController(FindingsReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "What the checks find in a sheet now, with the drafter's explanations",
            description = "Profile REVIEW. Rules of several sheets look at all sheets of the region one may see.")
    @GetMapping("/api/sheets/{id}/findings")
    SheetFindings findings(@AuthenticationPrincipal Actor actor, @PathVariable SheetId id) {
        return reader.find(actor, id);
    }
}
