package io.mubiao.query.history;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Histories of sheets. */
@RestController
@OnBehalf
@Tag(name = "sheets")
class HistoryController {

    private final HistoryReader reader;

    HistoryController(HistoryReader reader) {
        this.reader = reader;
    }

    @Operation(summary = "Every event of a sheet in words and as data, oldest first")
    @GetMapping("/api/sheets/{id}/history")
    SheetHistory history(@AuthenticationPrincipal Actor actor, @PathVariable SheetId id) {
        return reader.tell(actor, id);
    }
}
