package io.mubiao.identity.shredding;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Forgetting where requests came from, over HTTP. */
@RestController
@AllowedRoles(Role.ADMIN)
class ShreddingController {

    private final KeyDestruction destruction;
    private final ShreddingReader reader;

    ShreddingController(KeyDestruction destruction, ShreddingReader reader) {
        this.destruction = destruction;
        this.reader = reader;
    }

    @Operation(summary = "Of which years it can be read where requests of the region came from, and what was forgotten")
    @GetMapping("/identity/shredding")
    ShreddingOverview overview(@AuthenticationPrincipal Actor actor) {
        return reader.overview(actor);
    }

    /** @param destroyed how many keys there were: one for each account */
    record DestroyedKeys(int destroyed) {}

    @Operation(
            summary = "Make it impossible to read where requests of a year came from",
            description = "Six months after the end of the year at the earliest, and for ever. Events keep what they"
                    + " say, sealed; who and when stay readable. Of the account system only administrators of the"
                    + " installation's own region (mubiao.region): else 403 FORBIDDEN.")
    @PostMapping("/identity/shredding")
    DestroyedKeys destroy(@AuthenticationPrincipal Actor actor, @Valid @RequestBody ShreddingRequest request) {
        return new DestroyedKeys(
                destruction.destroy(new DestroyShredKeys(request.year(), request.whose(), request.reason(), actor)));
    }
}
