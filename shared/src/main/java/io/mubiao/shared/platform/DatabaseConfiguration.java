package io.mubiao.shared.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The connections that serve requests. Read models follow the events on a pool of their own. */
@Configuration
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {

    /** Names the connections over which probes ask: a few of their own, on which nobody waits for a database that is away. */
    public static final String PROBES = "probes";

    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    SchemaMigration eventStoreMigration() {
        return new SchemaMigration(0, "event_store", "db/event-store");
    }

    @Bean
    SchemaMigration writeModelMigration() {
        return new SchemaMigration(1, "write_model", "db/write-model");
    }

    @Bean
    SchemaMigration journalMigration() {
        return new SchemaMigration(1, "journal", "db/journal");
    }

    @Bean
    SchemaMigration privacyMigration() {
        return new SchemaMigration(1, "privacy", "db/privacy");
    }

    /** Migrated: whoever asks for connections gets them only after every schema is up to date. */
    @Bean
    Databases databases(DatabaseProperties properties, List<SchemaMigration> migrations) {
        var databases = new Databases(properties);
        databases.migrate(migrations);
        return databases;
    }

    @Bean
    @Primary
    DataSource dataSource(Databases databases, DatabaseProperties properties) {
        return databases.pool("requests", properties.pool(), STATEMENT_TIMEOUT);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROBES)
    HikariDataSource probesDataSource(Databases databases) {
        return databases.probes(PROBES);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROBES)
    JdbcClient probesJdbc(@Qualifier(PROBES) DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean("dbHealthContributor")
    DataSourceHealthIndicator databaseHealth(@Qualifier(PROBES) DataSource dataSource) {
        return new DataSourceHealthIndicator(dataSource);
    }
}
