package io.mubiao.app.maintenance;

import io.mubiao.app.postgres.EmbeddedDatabase;
import io.mubiao.app.postgres.EmbeddedDatabase.Login;
import io.mubiao.shared.platform.DatabaseProperties;
import io.mubiao.shared.platform.Databases;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The database that a command works on: the one that the settings name, or the data directory's. */
final class Target implements AutoCloseable {

    private final Databases databases;
    private final @Nullable EmbeddedDatabase started;

    private Target(DatabaseProperties properties, @Nullable EmbeddedDatabase started) {
        this.databases = new Databases(properties);
        this.started = started;
    }

    /** Which data directories will do. */
    enum Need {
        /** One with a database, also while a program uses it. */
        EXISTING,
        /** One with a database that no program uses. */
        IDLE,
        /** One that no program uses; its database is made when missing. */
        IDLE_OR_NEW
    }

    static Target open(ConfigurableEnvironment environment, Need need) throws IOException {
        if (environment.containsProperty("mubiao.database.url")) {
            return new Target(Binder.get(environment).bindOrCreate("mubiao.database", DatabaseProperties.class), null);
        }
        return embedded(Path.of(environment.getRequiredProperty("mubiao.data")), need);
    }

    Databases databases() {
        return databases;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static Target embedded(Path data, Need need) throws IOException {
        if (need != Need.IDLE_OR_NEW && !EmbeddedDatabase.existsIn(data)) {
            throw new Refusal("数据目录 " + data + " 中没有数据库；请用 --mubiao.data 指定");
        }
        if (need == Need.EXISTING) {
            var running = EmbeddedDatabase.running(data);
            if (running.isPresent()) {
                return new Target(properties(running.get()), null);
            }
        }
        var started = EmbeddedDatabase.start(data, () -> {});
        return new Target(properties(started.login()), started);
    }

    private static DatabaseProperties properties(Login login) {
        return new DatabaseProperties(login.url(), login.username(), login.password(), "mubiao_app", null, null, 1);
    }
}
