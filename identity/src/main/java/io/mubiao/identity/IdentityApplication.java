package io.mubiao.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The identity as a process of its own. */
@SpringBootApplication(scanBasePackages = {"io.mubiao.identity", "io.mubiao.shared.platform"})
public class IdentityApplication {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("spring.config.name", "shared,identity");
        SpringApplication.run(IdentityApplication.class, args);
    }
}
