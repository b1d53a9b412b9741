package io.mubiao.identity.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in with a browser. Nothing is stored for visitors who have not signed in. */
@Configuration
public class SignInConfiguration {

    private static final int BEFORE_THE_API = 20;
    static final String SIGN_IN = "/login";
    static final String CHANGE_PASSWORD = "/login/change-password";

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain signInChain(
            HttpSecurity http, SignIns signIns, Credentials credentials, SignInOutcome outcome, PagePolicy policy) {
        return http.securityMatcher("/login/**", "/logout")
                .securityContext(context -> context.securityContextRepository(signIns))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(policy.csrfTokens()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.content()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authenticationProvider(credentials.check(outcome.lockOut()))
                .addFilterBefore(outcome.limit(), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .authenticationDetailsSource(outcome::placeOf)
                        .successHandler(outcome)
                        .failureHandler(outcome))
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
}
