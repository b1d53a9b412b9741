package io.mubiao.identity.signin;

import io.mubiao.identity.token.TokenProperties;
import io.mubiao.shared.platform.SecurityProperties;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** What the browser may do on these pages. */
@Component
class PagePolicy {

    private final HostCookie csrf;
    private final String content;

    PagePolicy(SecurityProperties security, TokenProperties tokens) {
        this.csrf = new HostCookie("MUBIAO_CSRF", security.isHttps());
        // browsers apply form-action to the redirects after a form as well: the web page's origin must be in it
        var targets = tokens.redirectUris(security.issuer()).stream()
                .map(PagePolicy::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        this.content = "default-src 'none'; style-src 'self'; form-action 'self' " + targets
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    String content() {
        return content;
    }

    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(csrf.name());
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(csrf.secure()).sameSite("Lax").path("/"));
        return tokens;
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
