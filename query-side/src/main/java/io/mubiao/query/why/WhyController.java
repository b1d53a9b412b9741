package io.mubiao.query.why;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explanations. */
@RestController
@OnBehalf
@Tag(name = "sheets")
class WhyController {

    private final WhyReader reader;

    WhyController(WhyReader reader) {
        this.reader = reader;
    }

    /** Whom the question is about. */
    record About(
            @Parameter(description = "user name; default: the caller") @PlainText @Nullable
            String user) {}

    @Operation(summary = "Whose turn it is, and why an account may or may not act")
    @GetMapping("/api/sheets/{id}/why")
    Why why(@AuthenticationPrincipal Actor actor, @PathVariable SheetId id, @Valid @ParameterObject About about) {
        var user = about.user();
        return reader.explain(actor, id, user == null || user.isBlank() ? null : new UserId(user), Instant.now());
    }
}
