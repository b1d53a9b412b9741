package io.mubiao.query.findings;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the checks find in a sheet, for those who decide on it. */
@RestController
@Tag(name = "sheets")
class FindingsController {

    private final QueryGateway queries;

    FindingsController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "What the checks find in a sheet now, with the drafter's explanations",
            description = "Profile REVIEW. Rules of several sheets look at all sheets of the region one may see.")
    @GetMapping("/api/sheets/{id}/findings")
    SheetFindings findings(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return queries.query(new FindFindings(actor, new SheetId(id)), SheetFindings.class)
                .join();
    }
}
