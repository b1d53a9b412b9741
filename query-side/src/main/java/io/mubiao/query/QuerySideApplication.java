package io.mubiao.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query-side as a process of its own. */
@SpringBootApplication(scanBasePackages = {"io.mubiao.query", "io.mubiao.shared.platform"})
public class QuerySideApplication {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("spring.config.name", "shared,query-side");
        SpringApplication.run(QuerySideApplication.class, args);
    }
}
