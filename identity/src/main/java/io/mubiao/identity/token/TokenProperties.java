package io.mubiao.identity.token;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom tokens are given.
 *
 * @param redirectUris where the web page may receive its codes, and go after signing out; default: below the issuer
 * @param tokenLifetime of access tokens
 */
@ConfigurationProperties("mubiao.identity")
public record TokenProperties(
        @DefaultValue List<URI> redirectUris,
        @DefaultValue("10m") Duration tokenLifetime) {

    private static final List<String> PAGES = List.of("/", "/callback", "/silent-renew");

    /** The redirect addresses in force. */
    public List<String> redirectUris(URI issuer) {
        return redirectUris.isEmpty()
                ? PAGES.stream().map(page -> issuer + page).toList()
                : redirectUris.stream().map(URI::toString).toList();
    }
}
