package io.mubiao.shared.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed. The defaults fit the product's own identity; another OIDC issuer is named by its address,
 * its key set and the claim that holds the user name.
 *
 * @param issuer what {@code iss} must say, an absolute address
 * @param jwkSetUri where the issuer's public keys are; default: {@code /oauth2/jwks} below the issuer
 * @param userClaim the claim that is the user name of the account
 * @param hsts whether browsers are told to come by https only; default: when the issuer's address is https
 * @param publicApiDocuments whether the API documents are for everybody or for those who have a token
 */
@ConfigurationProperties("mubiao.security")
public record SecurityProperties(
        URI issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("sub") String userClaim,
        @Nullable Boolean hsts,
        @DefaultValue("false") boolean publicApiDocuments) {

    /** Whether people come by https: what may be said to their browsers depends on it. */
    public boolean isHttps() {
        return "https".equals(issuer.getScheme());
    }

    public boolean isHstsOn() {
        return hsts == null ? isHttps() : hsts;
    }

    String keys() {
        return jwkSetUri == null ? issuer + "/oauth2/jwks" : jwkSetUri.toString();
    }
}
