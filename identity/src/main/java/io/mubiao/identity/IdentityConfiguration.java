package io.mubiao.identity;

import io.mubiao.shared.platform.ConditionalOnApiDocuments;
import io.mubiao.shared.platform.SchemaMigration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What all of identity stands on: its tables, how they follow the events, and how secrets are hashed. */
@Configuration
public class IdentityConfiguration {

    /** The processing group of everything that must be up to date when a command returns. */
    public static final String AT_ONCE = "identity";

    @Bean
    SchemaMigration identityMigration() {
        return new SchemaMigration(3, "identity", "db/identity");
    }

    /**
     * Who was suspended a moment ago must not obtain a token now: the tables change in the transaction of the event,
     * and an event they cannot follow does not happen.
     */
    @Bean
    ConfigurerModule identityFollowsAtOnce() {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor(AT_ONCE)
                .registerListenerInvocationErrorHandler(AT_ONCE, config -> PropagatingErrorHandler.instance());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnApiDocuments
    GroupedOpenApi identityApi() {
        return GroupedOpenApi.builder()
                .group("identity")
                .packagesToScan("io.mubiao.identity")
                .build();
    }
}
