package io.mubiao.shared.platform;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** The API believes bearer tokens and nothing else: no session, no cookie, hence no CSRF. */
@Configuration
@EnableConfigurationProperties(SecurityProperties.class)
public class ApiSecurityConfiguration {

    /** Behind identity's own chains, which name the addresses they serve. */
    private static final int LAST = 100;

    private static final String[] API_DOCUMENTS = {"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"};

    /** Hashes and signatures: of what they are the hashes nobody can tell, and whoever doubts may compare. */
    private static final String[] EVIDENCE = {
        "/api/ledger/checkpoint",
        "/api/ledger/checkpoints",
        "/api/ledger/heads",
        "/api/ledger/consistency",
        "/api/ledger/keys",
        "/api/ledger/tile/{level:[0-9]+}/**"
    };

    @Bean
    @Order(LAST)
    SecurityFilterChain apiChain(
            HttpSecurity http, Problems problems, CallerConverter callers, SecurityProperties properties) {
        bearerOnly(http, problems, callers)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, EVIDENCE)
                        .permitAll()
                        .requestMatchers(API_DOCUMENTS)
                        .access((token, request) -> mayRead(properties, token.get()))
                        .requestMatchers("/actuator/**")
                        .hasAnyRole("ADMIN", "AUDITOR")
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    /** Makes a chain believe our tokens, judge their accounts as they are now, answer with problems, keep no session. */
    public static HttpSecurity bearerOnly(HttpSecurity http, Problems problems, CallerConverter callers) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable) // is the sign-in's, on a chain of its own
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(callers))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.addHeaderWriter(new ApiPolicy()));
    }

    private static AuthorizationDecision mayRead(SecurityProperties properties, @Nullable Authentication caller) {
        return new AuthorizationDecision(properties.publicApiDocuments() || caller instanceof ActorToken);
    }

    /** A span per filter of every request costs more than it tells. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Validates offline: keys are fetched once and again only when a token names an unknown one. */
    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(properties.keys()).build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(properties.issuer().toString()));
        return new RememberedTokens(decoder, Clock.systemUTC());
    }
}
