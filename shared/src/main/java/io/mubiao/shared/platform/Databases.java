package io.mubiao.shared.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens connection pools of the application and migrates the schemas first, as their owner. */
public final class Databases {

    /** Far below the minute after which a position that is still uncommitted is given up by the projections. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(15);

    private static final int PROBES = 2;
    private static final Duration PROBE_CONNECT = Duration.ofSeconds(1);
    private static final Duration PROBE_STATEMENT = Duration.ofSeconds(2);

    private final DatabaseProperties properties;

    public Databases(DatabaseProperties properties) {
        this.properties = properties;
    }

    /** Each schema to its newest version; roles and grants that a dump left behind on another server are made again. */
    void migrate(List<SchemaMigration> migrations) {
        var owner = owner();
        migrations.forEach(migration -> migration.before().accept(owner));
        migrate(migrations, migration -> MigrationVersion.LATEST);
    }

    /** Each schema to a version of its own, as it was when a backup was made. */
    public void migrate(List<SchemaMigration> migrations, Function<SchemaMigration, MigrationVersion> target) {
        var owner = owner();
        DatabaseRoles.ensure(owner);
        migrations.stream()
                .sorted(Comparator.comparingInt(SchemaMigration::order))
                .forEach(migration -> Flyway.configure()
                        .dataSource(owner)
                        .schemas(migration.schema())
                        .defaultSchema(migration.schema())
                        .locations("classpath:" + migration.location())
                        .target(target.apply(migration))
                        .load()
                        .migrate());
    }

    /**
     * A pool whose every connection has the rights of the application's role, not of its login.
     *
     * @param settings further settings of every connection, as in {@code plan_cache_mode = auto}
     */
    public HikariDataSource pool(String name, int size, Duration statementTimeout, String... settings) {
        return new HikariDataSource(config(name, size, properties.role(), statementTimeout, settings));
    }

    /** A pool with the rights of a role of its own, opened when somebody asks: who may not take it on still starts. */
    public HikariDataSource poolOf(String role, String name, int size, Duration statementTimeout) {
        var config = config(name, size, role, statementTimeout);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** For questions whose answer is wanted soon, be it that the database is away. */
    HikariDataSource probes(String name) {
        var config = config(name, PROBES, properties.role(), PROBE_STATEMENT);
        config.setConnectionTimeout(PROBE_CONNECT.toMillis());
        config.setValidationTimeout(PROBE_CONNECT.toMillis() / 2);
        config.addDataSourceProperty("connectTimeout", PROBE_CONNECT.toSeconds());
        config.addDataSourceProperty("socketTimeout", PROBE_STATEMENT.toSeconds());
        return new HikariDataSource(config);
    }

    private HikariConfig config(String name, int size, String role, Duration statementTimeout, String... settings) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.username());
        config.setPassword(properties.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("ApplicationName", name);
        config.setConnectionInitSql("""
            set role %s;
            set statement_timeout = %d;
            set idle_in_transaction_session_timeout = %d
            """.formatted(role, statementTimeout.toMillis(), LONGEST_TRANSACTION.toMillis())
                + Arrays.stream(settings).map(setting -> "; set " + setting).collect(Collectors.joining()));
        return config;
    }

    /** Single connections with every right, for what is not done on behalf of anybody. */
    public DataSource owner() {
        var asOwner = properties.ownerUsername() != null;
        var dataSource = new DriverManagerDataSource(properties.url());
        setCredentials(
                dataSource,
                asOwner ? properties.ownerUsername() : properties.username(),
                asOwner ? properties.ownerPassword() : properties.password());
        return dataSource;
    }

    private static void setCredentials(
            DriverManagerDataSource dataSource, @Nullable String username, @Nullable String password) {
        if (username != null) {
            dataSource.setUsername(username);
        }
        if (password != null) {
            dataSource.setPassword(password);
        }
    }
}
