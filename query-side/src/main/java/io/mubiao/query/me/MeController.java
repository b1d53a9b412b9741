package io.mubiao.query.me;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.OnBehalf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account. */
@RestController
@OnBehalf
@Tag(name = "me")
class MeController {

    private final MeReader reader;

    MeController(MeReader reader) {
        this.reader = reader;
    }

    @Operation(summary = "The account that the token speaks for")
    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal Actor actor) {
        return reader.of(actor);
    }
}
