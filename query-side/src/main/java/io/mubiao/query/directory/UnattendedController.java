package io.mubiao.query.directory;

import io.mubiao.query.directory.UnattendedReader.Leaving;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for nobody. */
@RestController
@Tag(name = "administration")
@AllowedRoles(value = Role.ADMIN, to = "查看无人办理的目标表")
class UnattendedController {

    private final UnattendedReader reader;

    UnattendedController(UnattendedReader reader) {
        this.reader = reader;
    }

    /** Who would leave. */
    record Without(
            @Parameter(description = "user name of an account to leave out: what would wait for nobody without it")
            @PlainText
            @Nullable
            String leaving,

            @Parameter(description = "the one role that the account would lose; default: all") @Nullable
            Role role) {}

    @Operation(
            summary = "Sheets that nobody can act on, or that wait at a former office",
            description =
                    "ADMIN; no contents. With leaving: the further sheets that would wait for nobody without the account.")
    @GetMapping("/api/unattended-sheets")
    Unattended unattended(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject Without without) {
        var leaving = without.leaving();
        return leaving == null || leaving.isBlank()
                ? reader.find(actor.region())
                : reader.findWithout(actor.region(), new Leaving(new UserId(leaving), without.role()));
    }
}
