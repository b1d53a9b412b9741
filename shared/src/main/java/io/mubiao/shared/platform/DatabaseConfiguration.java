package io.mubiao.shared.platform;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    SchemaMigration eventStoreMigration() {
        return new SchemaMigration(0, "event_store", "db/event-store");
    }

    @Bean
    SchemaMigration writeModelMigration() {
        return new SchemaMigration(1, "write_model", "db/write-model");
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
}
