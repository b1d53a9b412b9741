package io.mubiao.identity.bootstrap;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Runs the bootstrap before the process says that it is ready, and before others' runners that need accounts. */
@Configuration
@EnableConfigurationProperties(BootstrapProperties.class)
public class BootstrapConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner bootstrapRunner(Bootstrap bootstrap) {
        // in UTF-8 whatever the locale says: the text is Chinese
        return arguments -> bootstrap.run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }
}
