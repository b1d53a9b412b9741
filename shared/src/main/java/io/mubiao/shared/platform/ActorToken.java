package io.mubiao.shared.platform;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Credential;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A believed token, read as the {@link Actor} it speaks for. Controllers ask for it by {@code @AuthenticationPrincipal}. */
final class ActorToken extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final transient Jwt jwt;

    private ActorToken(Actor actor, Jwt jwt) {
        super(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.actor = actor;
        this.jwt = jwt;
        setDetails(credential(jwt));
        setAuthenticated(true);
    }

    /**
     * @param userClaim the claim that is the user name
     * @throws InvalidBearerTokenException (401) when the token does not say for whom it speaks
     */
    static ActorToken of(Jwt jwt, String userClaim) {
        var user = required(jwt, userClaim);
        var name = jwt.getClaimAsString("name");
        return new ActorToken(
                new Actor(
                        new UserId(user),
                        name == null ? user : name,
                        new UnitId(required(jwt, "unit")),
                        required(jwt, "region"),
                        roles(jwt)),
                jwt);
    }

    /** Tokens of another issuer are told apart as far as they can be. */
    private static Credential credential(Jwt jwt) {
        var claimed = jwt.getClaimAsString(Credential.CLAIM);
        return claimed == null ? Credential.external(String.valueOf(jwt.getId())) : new Credential(claimed);
    }

    private static String required(Jwt jwt, String claim) {
        var value = jwt.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new InvalidBearerTokenException("token without claim " + claim);
        }
        return value;
    }

    /** Roles of other systems, which another issuer may add, say nothing here. */
    private static Set<Role> roles(Jwt jwt) {
        var known = EnumSet.noneOf(Role.class);
        List<String> claimed = jwt.getClaimAsStringList("roles");
        for (var role : Role.values()) {
            if (claimed != null && claimed.contains(role.name())) {
                known.add(role);
            }
        }
        return known;
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
