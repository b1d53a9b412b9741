package io.mubiao.app;

import io.mubiao.command.CommandSideApplication;
import io.mubiao.identity.IdentityApplication;
import io.mubiao.query.QuerySideApplication;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** Starts everything in one process. */
@SpringBootConfiguration
public class MubiaoApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "shared,command-side,query-side,identity,app");
        new SpringApplicationBuilder(
                        MubiaoApplication.class,
                        IdentityApplication.class,
                        CommandSideApplication.class,
                        QuerySideApplication.class)
                .listeners(new StartDatabase())
                .run(args);
    }

    /** Unless the settings name a database, brings its own, which stops after everything that uses it. */
    private static final class StartDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var environment = event.getEnvironment();
            if (environment.containsProperty("mubiao.database.url")) {
                return;
            }
            var database = EmbeddedDatabase.start(Path.of(environment.getRequiredProperty("mubiao.data")));
            SpringApplication.getShutdownHandlers().add(database::close);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "embedded database",
                            Map.of(
                                    "mubiao.database.url", database.url(),
                                    "mubiao.database.username", database.username(),
                                    "mubiao.database.password", database.password())));
        }
    }
}
