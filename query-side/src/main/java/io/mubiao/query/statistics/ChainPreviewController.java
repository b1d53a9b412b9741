package io.mubiao.query.statistics;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a chain would mean, before it is adopted. */
@RestController
@Tag(name = "chains")
@AllowedRoles(
        value = {Role.ADMIN, Role.AUDITOR},
        to = "查看审核流程的设置")
class ChainPreviewController {

    private final ChainPreviewReader reader;

    ChainPreviewController(ChainPreviewReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "How many drafts would pass which stages",
            description = "For administrators and auditors: numbers and amounts of the revisions of the region that"
                    + " were never submitted, by the ways that follow from the stages' thresholds.")
    @GetMapping("/api/chains/preview")
    ChainPreview ways(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject ChainPreviewRequest request) {
        return reader.of(actor.region(), request.thresholds());
    }
}
