package io.mubiao.query.directory;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first day of an administrator. */
@RestController
@Tag(name = "administration")
@AllowedRoles(value = Role.ADMIN, to = "查看系统配置")
class SetupController {

    private final SetupReader reader;

    SetupController(SetupReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "What the region has been given so far, and what keeps its sheets from going their way",
            description = "ADMIN. Gaps are found by the rules that refuse a submission, for every unit of the register"
                    + " and the chain in force.")
    @GetMapping("/api/setup")
    Setup setup(@AuthenticationPrincipal Actor actor) {
        return reader.find(actor.region());
    }
}
