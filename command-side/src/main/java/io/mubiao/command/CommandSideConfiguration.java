package io.mubiao.command;

import io.mubiao.shared.platform.ConditionalOnApiDocuments;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the OpenAPI document that this side answers for. */
@Configuration
public class CommandSideConfiguration {

    @Bean
    @ConditionalOnApiDocuments
    GroupedOpenApi commandSideApi() {
        return GroupedOpenApi.builder()
                .group("command-side")
                .packagesToScan("io.mubiao.command")
                .build();
    }
}
