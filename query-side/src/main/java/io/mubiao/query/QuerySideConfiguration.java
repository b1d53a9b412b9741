package io.mubiao.query;

import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the OpenAPI document that this side answers for. */
@Configuration
public class QuerySideConfiguration {

    @Bean
    GroupedOpenApi querySideApi() {
        return GroupedOpenApi.builder()
                .group("query-side")
                .packagesToScan("io.mubiao.query")
                .build();
    }
}
