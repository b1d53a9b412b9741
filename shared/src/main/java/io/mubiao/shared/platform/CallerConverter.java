package io.mubiao.shared.platform;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Credential;
import io.mubiao.shared.org.IssuedToken;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds out for whom a token speaks. Its claims say how things were when it was made; an account of this store is judged
 * as it is now. Of one that this store never heard of, another issuer's, the claims are all there is to know.
 */
public final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    /** The claim that says how many events the account had; see {@link IssuedToken}. */
    public static final String ACCOUNT_VERSION = "account_version";

    private final PresentAccounts accounts;
    private final String userClaim;

    /** @param userClaim the claim that is the user name */
    CallerConverter(PresentAccounts accounts, String userClaim) {
        this.accounts = accounts;
        this.userClaim = userClaim;
    }

    /**
     * @throws InvalidBearerTokenException (401) when the token does not say for whom it speaks
     * @throws RefusedToken when the account is suspended or the token has ended, or nobody can tell
     */
    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        return new ActorToken(actor(jwt, new UserId(required(jwt, userClaim))), jwt);
    }

    private Actor actor(Jwt jwt, UserId user) {
        try {
            var account = accounts.find(user);
            if (account == null) {
                return claimed(jwt, user);
            }
            var refusal = account.state().refusal(issued(jwt));
            if (refusal != null) {
                throw refusal;
            }
            return account.actor(String.valueOf(jwt.getClaimAsString("region")));
        } catch (DomainException refusal) {
            throw new RefusedToken(refusal);
        }
    }

    private static Actor claimed(Jwt jwt, UserId user) {
        var name = jwt.getClaimAsString("name");
        return new Actor(
                user,
                name == null ? user.value() : name,
                new UnitId(required(jwt, "unit")),
                required(jwt, "region"),
                roles(jwt));
    }

    private static IssuedToken issued(Jwt jwt) {
        var at = jwt.getIssuedAt();
        return new IssuedToken(jwt.getClaimAsString(Credential.CLAIM), version(jwt), at == null ? Instant.EPOCH : at);
    }

    private static @Nullable Long version(Jwt jwt) {
        return jwt.getClaim(ACCOUNT_VERSION) instanceof Number number ? number.longValue() : null;
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
}
