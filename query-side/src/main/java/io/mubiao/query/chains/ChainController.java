package io.mubiao.query.chains;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The review chain of the caller's region, for administrators and auditors. */
@RestController
@RequestMapping("/api/chains")
@Tag(name = "chains")
@AllowedRoles(
        value = {Role.ADMIN, Role.AUDITOR},
        to = "查看审核流程的设置")
class ChainController {

    private final ChainReader reader;

    ChainController(ChainReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "The chain in force",
            description = "Sheets under review keep the chain of their first submission. The version is the ETag.")
    @GetMapping
    ResponseEntity<Chain> chain(@AuthenticationPrincipal Actor actor) {
        var chain = reader.now(actor);
        return ResponseEntity.ok().eTag(Long.toString(chain.version())).body(chain);
    }

    @Operation(summary = "Every chain that was adopted, oldest first")
    @GetMapping("/history")
    ChainHistory history(@AuthenticationPrincipal Actor actor) {
        return reader.history(actor);
    }
}
