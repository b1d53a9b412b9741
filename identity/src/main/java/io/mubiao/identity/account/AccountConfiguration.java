package io.mubiao.identity.account;

import io.mubiao.shared.platform.ApiSecurityConfiguration;
import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.platform.SecurityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

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
            HttpSecurity http, Problems problems, SecurityProperties properties, CallerStanding standing) {
        return ApiSecurityConfiguration.bearerOnly(http, problems, properties)
                .securityMatcher("/identity/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/identity/me/**")
                        .access(standing.active())
                        .anyRequest()
                        .access(standing.admin()))
                .build();
    }
}
