package io.mubiao.shared.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
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

    @Bean
    @Order(LAST)
    SecurityFilterChain apiChain(HttpSecurity http, Problems problems, CallerConverter callers) {
        bearerOnly(http, problems, callers)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/swagger-ui/**", "/swagger-ui.html", "/error")
                        .permitAll()
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
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(callers))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(Customizer.withDefaults());
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
