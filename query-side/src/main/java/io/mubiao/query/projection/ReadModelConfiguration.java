package io.mubiao.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.platform.SchemaMigration;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The schema of the read models and the connections on which projections write them, apart from those for requests. */
@Configuration
@EnableConfigurationProperties(ProjectionProperties.class)
public class ReadModelConfiguration {

    /** Names the beans that serve projections; unqualified ones serve requests. */
    public static final String PROJECTIONS = "projections";

    /** The schema that is asked. Projections name their tables without it: another one may be in the making beside it. */
    public static final String READ_MODEL = "read_model";

    /** The one in the making. */
    public static final String NEXT_READ_MODEL = "read_model_next";

    static final String MIGRATIONS = "db/query-side";

    /** A batch that takes longer is cut off by the database, so a claim is never stolen from a busy process. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    /** Only of a process that lives and yet stands still: {@link Nodes} notices one that is gone. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .setOwnerColumn("owner")
            .build();

    @Bean
    SchemaMigration readModelMigration() {
        return new SchemaMigration(2, READ_MODEL, MIGRATIONS, TakeOver::ofPrepared);
    }

    /** The same tables in another schema. */
    public static SchemaMigration migrationOf(String schema) {
        return new SchemaMigration(2, schema, MIGRATIONS);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROJECTIONS)
    HikariDataSource projectionsDataSource(Databases databases, ProjectionProperties properties) {
        // a plan made for empty tables and kept would read whole tables all through a rebuild
        return databases.pool(
                PROJECTIONS,
                properties.pool(),
                LONGEST_STATEMENT,
                "plan_cache_mode = force_custom_plan",
                "search_path = " + READ_MODEL);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROJECTIONS)
    JdbcClient projectionsJdbc(@Qualifier(PROJECTIONS) DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROJECTIONS)
    TransactionManager projectionsTransactions(@Qualifier(PROJECTIONS) DataSource dataSource) {
        return new SpringTransactionManager(new JdbcTransactionManager(dataSource));
    }

    @Bean(defaultCandidate = false)
    @Qualifier(PROJECTIONS)
    ConnectionProvider projectionsConnections(@Qualifier(PROJECTIONS) DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    NodeName nodeName() {
        return NodeName.unique();
    }

    @Bean
    TokenStore tokenStore(
            @Qualifier(PROJECTIONS) ConnectionProvider connections, Serializer serializer, NodeName node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TOKENS)
                .contentType(String.class)
                .serializer(serializer)
                .nodeId(node.value())
                .claimTimeout(CLAIM)
                .build();
    }
}
