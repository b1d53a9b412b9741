package io.mubiao.shared.platform;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Credential;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A believed token and the {@link Actor} it speaks for. Controllers ask for it by {@code @AuthenticationPrincipal}. */
final class ActorToken extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final transient Jwt jwt;

    ActorToken(Actor actor, Jwt jwt) {
        super(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.actor = actor;
        this.jwt = jwt;
        setDetails(credential(jwt));
        setAuthenticated(true);
    }

    /** The same token, speaking for its account in the place of another. */
    ActorToken as(Actor acting) {
        return new ActorToken(acting, jwt);
    }

    Actor getActor() {
        return actor;
    }

    /** Tokens of another issuer are told apart as far as they can be. */
    private static Credential credential(Jwt jwt) {
        var claimed = jwt.getClaimAsString(Credential.CLAIM);
        return claimed == null ? Credential.external(String.valueOf(jwt.getId())) : new Credential(claimed);
    }

    @Override
    public Object getCredentials() {
        return jwt;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }
}
