package io.mubiao.identity.signin;

import io.mubiao.shared.org.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Sign-in with a browser. Nothing is stored for visitors who have not signed in. */
@Configuration
public class SignInConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SignInConfiguration.class);
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
                .authenticationProvider(credentials.check(lockOut))
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
            log.info("sign-in refused");
            var name = request.getParameter("username");
            if (failure instanceof BadCredentialsException && name != null && Credentials.isUserName(name)) {
                lockOut.failed(new UserId(name));
            }
            response.sendRedirect(Continuation.via(SIGN_IN + "?error", request));
        };
    }
}
