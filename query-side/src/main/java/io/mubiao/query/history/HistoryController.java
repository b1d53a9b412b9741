package io.mubiao.query.history;

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

/** Histories of sheets. */
@RestController
@Tag(name = "sheets")
class HistoryController {

    private final QueryGateway queries;

    HistoryController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "Every event of a sheet in words and as data, oldest first")
    @GetMapping("/api/sheets/{id}/history")
    SheetHistory history(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return queries.query(new FindHistory(actor, new SheetId(id)), SheetHistory.class)
                .join();
    }
}
