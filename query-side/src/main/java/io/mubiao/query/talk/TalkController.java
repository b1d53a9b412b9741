package io.mubiao.query.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is said about sheets. */
@RestController
@OnBehalf
@Tag(name = "talk")
class TalkController {

    private final TalkReader reader;

    TalkController(TalkReader reader) {
        this.reader = reader;
    }

    @Operation(summary = "What was said about a sheet beside its decisions, oldest first, and whether one may remind")
    @GetMapping("/api/sheets/{id}/talk")
    SheetTalk talk(@AuthenticationPrincipal Actor actor, @PathVariable SheetId id) {
        return reader.read(actor, id, Instant.now());
    }
}
