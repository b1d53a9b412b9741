package io.mubiao.identity.token;

import com.nimbusds.jose.jwk.JWK;
import io.mubiao.identity.secret.ApiKeys;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.platform.RateLimits;
import io.mubiao.shared.platform.SecurityProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The OpenID Connect provider. What it does not offer, it does not publish. */
@Configuration
@EnableConfigurationProperties(TokenProperties.class)
public class TokenConfiguration {

    private static final int BEFORE_THE_API = 10;

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecurityProperties security) {
        return AuthorizationServerSettings.builder()
                .issuer(security.issuer().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(
            ApiKeys keys, PasswordEncoder encoder, TokenProperties tokens, SecurityProperties security) {
        return new Clients(
                keys,
                encoder,
                tokens.redirectUris(security.issuer()),
                TokenSettings.builder()
                        .accessTokenTimeToLive(tokens.tokenLifetime())
                        .build());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner firstSigningKey(KeyRotation rotation, @Value("${mubiao.region}") String region) {
        return arguments -> rotation.ensureKey(Actor.system(region));
    }

    /** The first key is the one in use. */
    @Bean
    JwtEncoder jwtEncoder(SigningKeyTable keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector((List<JWK> found) -> found.get(0));
        return encoder;
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain tokenChain(
            HttpSecurity http,
            SecurityContextRepository signIns,
            PasswordEncoder encoder,
            RateLimits limits,
            Problems problems) {
        http.securityMatcher(
                        "/oauth2/authorize",
                        "/oauth2/token",
                        "/oauth2/jwks",
                        "/.well-known/openid-configuration",
                        "/.well-known/oauth-authorization-server",
                        "/connect/logout")
                .with(new OAuth2AuthorizationServerConfigurer(), server -> configure(server, signIns, encoder))
                .securityContext(context -> context.securityContextRepository(signIns))
                .addFilterBefore(new TokenLimit(limits, problems), LogoutFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        // answered with login_required instead of a page that nobody sees
                        .requestMatchers(request -> "none".equals(request.getParameter("prompt")))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // scripts are told 401; only a person at a browser is sent to the sign-in page
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        toSignIn(), PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/oauth2/authorize")));
        return http.build();
    }

    private static void configure(
            OAuth2AuthorizationServerConfigurer server, SecurityContextRepository signIns, PasswordEncoder encoder) {
        server.clientAuthentication(client -> client.authenticationConverters(converters -> {
                            converters.removeIf(ClientSecretBasicAuthenticationConverter.class::isInstance);
                            converters.add(new KeyCredentials());
                        })
                        .authenticationProviders(providers -> providers.stream()
                                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                .map(ClientSecretAuthenticationProvider.class::cast)
                                .forEach(provider -> provider.setPasswordEncoder(new SecretAsSent(encoder)))))
                .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.claims(TokenConfiguration::publishWhatIsOffered)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                metadata -> metadata.claims(TokenConfiguration::publishWhatIsOffered)))
                        .logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(signOut(signIns))));
        server.addObjectPostProcessor(new WithoutServletSession());
    }

    private static void publishWhatIsOffered(Map<String, Object> metadata) {
        metadata.keySet()
                .removeAll(List.of(
                        "userinfo_endpoint",
                        "introspection_endpoint",
                        "introspection_endpoint_auth_methods_supported",
                        "revocation_endpoint",
                        "revocation_endpoint_auth_methods_supported",
                        "tls_client_certificate_bound_access_tokens"));
        metadata.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "none"));
    }

    private static OidcLogoutAuthenticationSuccessHandler signOut(SecurityContextRepository signIns) {
        var logout = new SecurityContextLogoutHandler();
        logout.setSecurityContextRepository(signIns);
        var handler = new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler(logout);
        return handler;
    }

    /** The sign-in page is told where to go on: nothing is kept for somebody who has not signed in. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, exception) ->
                response.sendRedirect("/login?continue=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Who signed in stands in our own table; the servlet container's session would be lost with its process. */
    private static final class WithoutServletSession implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {

        @Override
        public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy((authentication, request, response) -> {});
            return filter;
        }
    }
}
