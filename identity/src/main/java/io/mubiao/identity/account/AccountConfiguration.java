package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.ApiSecurityConfiguration;
import io.mubiao.shared.platform.CallerConverter;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may call what below {@code /identity}: everybody their own account, administrators the rest. */
@Configuration
public class AccountConfiguration {

    private static final int BEFORE_THE_API = 30;

    /** In the demo one administrator is enough, unless it is said otherwise. */
    @Bean
    AdministratorPolicy administratorPolicy(
            @Value("${mubiao.identity.two-person-admin:}") @Nullable Boolean twoPersons,
            @Value("${mubiao.demo:false}") boolean demo) {
        return new AdministratorPolicy(twoPersons == null ? !demo : twoPersons);
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain administrationChain(
            HttpSecurity http, Problems problems, CallerConverter callers, PresentAccounts accounts) {
        var registered = registered(accounts);
        return ApiSecurityConfiguration.bearerOnly(http, problems, callers)
                .securityMatcher("/identity/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/identity/me/**")
                        .access(registered)
                        .anyRequest()
                        .access(AuthorizationManagers.allOf(
                                registered, AuthorityAuthorizationManager.hasRole("ADMIN"))))
                .build();
    }

    /** Whom only another issuer knows has no account here to look after, nor a say in those of others. */
    private static AuthorizationManager<RequestAuthorizationContext> registered(PresentAccounts accounts) {
        return (authentication, request) -> new AuthorizationDecision(
                authentication.get().getPrincipal() instanceof Actor actor && accounts.find(actor.id()) != null);
    }
}
