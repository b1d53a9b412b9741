package io.mubiao.identity.signin;

import io.mubiao.identity.token.TokenProperties;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.SecurityProperties;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Sign-in with a browser. Nothing is stored for visitors who have not signed in. */
@Configuration
public class SignInConfiguration {

    private static final int BEFORE_THE_API = 20;
    private static final String SIGN_IN = "/login";
    private static final String CHANGE_PASSWORD = "/login/change-password";

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain signInChain(
            HttpSecurity http, SignIns signIns, Credentials credentials, LockOut lockOut, PagePolicy policy) {
        return http.securityMatcher("/login/**", "/logout")
                .securityContext(context -> context.securityContextRepository(signIns))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(policy.csrfTokens()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.content())))
                .authenticationProvider(credentials.check())
                .formLogin(form ->
                        form.loginPage(SIGN_IN).successHandler(goOn(lockOut)).failureHandler(askAgain(lockOut)))
                .logout(logout -> logout.logoutSuccessUrl(SIGN_IN + "?out"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(CHANGE_PASSWORD)
                        .hasAuthority(SignIns.MUST_CHANGE_PASSWORD)
                        .requestMatchers(HttpMethod.GET, SIGN_IN, "/login/style.css")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> response.sendRedirect(Continuation.via(SIGN_IN, request))))
                .build();
    }

    @Bean
    PagePolicy pagePolicy(SecurityProperties security, TokenProperties tokens) {
        return new PagePolicy(security, tokens);
    }

    private static AuthenticationSuccessHandler goOn(LockOut lockOut) {
        return (request, response, signedIn) -> {
            lockOut.succeeded(new UserId(signedIn.getName()));
            var mustChange =
                    AuthorityUtils.authorityListToSet(signedIn.getAuthorities()).contains(SignIns.MUST_CHANGE_PASSWORD);
            response.sendRedirect(
                    mustChange ? Continuation.via(CHANGE_PASSWORD, request) : Continuation.orStart(request));
        };
    }

    private static AuthenticationFailureHandler askAgain(LockOut lockOut) {
        return (request, response, failure) -> {
            var name = request.getParameter("username");
            if (failure instanceof BadCredentialsException && name != null && Credentials.isUserName(name)) {
                lockOut.failed(new UserId(name));
            }
            response.sendRedirect(Continuation.via(SIGN_IN + "?error", request));
        };
    }

    /** What the browser may do on these pages. */
    static final class PagePolicy {

        private final boolean secure;
        private final String content;

        PagePolicy(SecurityProperties security, TokenProperties tokens) {
            this.secure = "https".equals(security.issuer().getScheme());
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
            tokens.setCookieName("MUBIAO_CSRF");
            tokens.setCookieCustomizer(cookie ->
                    cookie.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
            return tokens;
        }

        private static String origin(String address) {
            var uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        }
    }
}
