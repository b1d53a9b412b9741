package io.mubiao.query;

import io.mubiao.shared.platform.ConditionalOnApiDocuments;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.ZoneId;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all questions have in common: the part of the OpenAPI document, and how long a review may take. */
@Configuration
public class QuerySideConfiguration {

    @Bean
    @ConditionalOnApiDocuments
    GroupedOpenApi querySideApi() {
        return GroupedOpenApi.builder()
                .group("query-side")
                .packagesToScan("io.mubiao.query")
                .build();
    }

    /** 办理时限. */
    @Bean
    WorkingDays workingDays(
            @Value("${mubiao.review.working-days}") int allowed, @Value("${mubiao.review.zone}") ZoneId zone) {
        return new WorkingDays(allowed, zone);
    }
}
