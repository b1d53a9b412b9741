package io.mubiao.identity.account;

import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles over HTTP, with what a form that grants them has to know. */
@RestController
@AllowedRoles(Role.ADMIN)
class RoleController {

    private static final Roles ALL =
            new Roles(Stream.of(Role.values()).map(GrantableRole::of).toList());

    record Roles(List<GrantableRole> items) {}

    record GrantableRole(Role role, String label, List<Exclusion> excludes) {

        static GrantableRole of(Role role) {
            var excluded = IncompatibleRoles.of(role).stream()
                    .map(conflict -> new Exclusion(conflict.other(), conflict.detail()))
                    .toList();
            return new GrantableRole(role, role.label(), excluded);
        }
    }

    /** @param detail why one account must not hold both, in Chinese */
    record Exclusion(Role role, String detail) {}

    @Operation(summary = "The roles, each with those that an account must not hold beside it")
    @GetMapping("/identity/roles")
    Roles roles() {
        return ALL;
    }
}
