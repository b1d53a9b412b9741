package io.mubiao.app;

import io.mubiao.app.postgres.EmbeddedDatabase;
import io.mubiao.app.postgres.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Before anything else starts: brings a database unless the settings name one, and prepares the demo if asked to. */
final class DefaultDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Exit status when the database does not stay up; a service manager starts everything again. */
    static final int DATABASE_LOST = 69;

    private static final String DEMO_PASSWORD = "MUBIAO_DEMO_PASSWORD";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var data = Path.of(environment.getRequiredProperty("mubiao.data"));
        var settings = new HashMap<String, Object>();
        if (!environment.containsProperty("mubiao.database.url")) {
            settings.putAll(startDatabase(data));
        }
        if (isDemo(environment)) {
            settings.put("mubiao.demo", "true");
            settings.put("mubiao.security.public-api-documents", "true");
            settings.put("mubiao.demo-password", demoPassword(environment, data));
            // its sheets are real ones, with findings that would hold them back
            settings.put("mubiao.findings.block-in." + environment.getRequiredProperty("mubiao.region"), "false");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("surroundings", settings));
    }

    /** It stops after everything that uses it. */
    private static Map<String, String> startDatabase(Path data) {
        var database = EmbeddedDatabase.start(data, () -> System.exit(DATABASE_LOST));
        SpringApplication.getShutdownHandlers().add(database::close);
        return Map.of(
                "mubiao.database.url", database.login().url(),
                "mubiao.database.username", database.login().username(),
                "mubiao.database.password", database.login().password());
    }

    /** {@code --demo} alone is an empty text; {@code --demo=false} means no. */
    private static boolean isDemo(ConfigurableEnvironment environment) {
        var demo = environment.getProperty("demo");
        return demo != null && !demo.equalsIgnoreCase("false");
    }

    private static String demoPassword(ConfigurableEnvironment environment, Path data) {
        var given = environment.getProperty(DEMO_PASSWORD);
        try {
            return given != null && !given.isBlank() ? given : Secrets.readOrMake(data.resolve("demo-password"));
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + data + " 无法使用", e);
        }
    }
}
