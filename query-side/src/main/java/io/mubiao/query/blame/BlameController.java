package io.mubiao.query.blame;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the cells of sheets come from. */
@RestController
@OnBehalf
@Tag(name = "sheets")
class BlameController {

    private final BlameReader reader;

    BlameController(BlameReader reader) {
        this.reader = reader;
    }

    /**
     * What is asked.
     *
     * @param version default: the present one
     * @param path of one cell, to have all the values that it ever had
     */
    record BlameRequest(
            @Nullable Long version, @PlainText @Nullable String path) {}

    @Operation(
            summary = "Who put what stands in each cell of a version there, and which approval put it in force",
            description = "With path: that cell only, with every value that it had, the newest first.")
    @GetMapping("/api/sheets/{id}/blame")
    Blame blame(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Valid @ParameterObject BlameRequest request) {
        return reader.blame(actor, id, request.version(), request.path());
    }
}
