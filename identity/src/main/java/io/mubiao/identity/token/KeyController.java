package io.mubiao.identity.token;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signing keys over HTTP. */
@RestController
@AllowedRoles(Role.ADMIN)
class KeyController {

    private final KeyRotation rotation;

    KeyController(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** @param kid as in the header of the tokens it signs */
    record NewSigningKey(String kid) {}

    @PostMapping("/identity/keys/rotate")
    NewSigningKey rotate(@AuthenticationPrincipal Actor actor) {
        return new NewSigningKey(rotation.rotate(actor));
    }
}
