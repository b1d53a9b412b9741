package io.mubiao.shared.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits of what a caller may ask for. */
@Configuration
@EnableConfigurationProperties(LimitProperties.class)
public class LimitConfiguration {

    @Bean
    RateLimits rateLimits(LimitProperties properties) {
        return new RateLimits(properties);
    }

    @Bean
    WebMvcConfigurer limitedRequests(RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LimitInterceptor(limits));
            }
        };
    }
}
