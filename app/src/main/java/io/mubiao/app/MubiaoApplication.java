package io.mubiao.app;

import io.mubiao.app.maintenance.Maintenance;
import io.mubiao.command.CommandSideApplication;
import io.mubiao.identity.IdentityApplication;
import io.mubiao.query.QuerySideApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** Starts everything in one process, or does what a command asks for. */
@SpringBootConfiguration
@ComponentScan
public class MubiaoApplication {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("spring.config.name", "shared,command-side,query-side,identity,app");
        if (Maintenance.isAskedFor(args)) {
            System.exit(Maintenance.run(args));
        }
        new SpringApplicationBuilder(
                        MubiaoApplication.class,
                        IdentityApplication.class,
                        CommandSideApplication.class,
                        QuerySideApplication.class)
                .listeners(new DefaultDatabase())
                .run(args);
    }
}
