package io.mubiao.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command-side as a process of its own. */
@SpringBootApplication(scanBasePackages = {"io.mubiao.command", "io.mubiao.shared.platform"})
public class CommandSideApplication {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("spring.config.name", "shared,command-side");
        SpringApplication.run(CommandSideApplication.class, args);
    }
}
