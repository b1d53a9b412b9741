package io.mubiao.query.ledger;

import static io.mubiao.shared.platform.DatabaseConfiguration.PROBES;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.platform.PresentAccounts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who seals, over which connections, and how it is watched. */
@Configuration
@EnableConfigurationProperties({LedgerProperties.class, AnchorProperties.class})
class SealingConfiguration {

    /** Names the connections of whoever seals; nobody else may write evidence. */
    static final String LEDGER = "ledger";

    private static final String ROLE = "mubiao_ledger";
    private static final int CONNECTIONS = 2;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);

    @Bean(defaultCandidate = false)
    @Qualifier(LEDGER)
    HikariDataSource ledgerDataSource(Databases databases) {
        return databases.poolOf(ROLE, LEDGER, CONNECTIONS, LONGEST_STATEMENT);
    }

    @Bean
    Sealer sealer(
            @Qualifier(LEDGER) DataSource pool, LedgerProperties properties, @Value("${mubiao.region}") String region) {
        return new Sealer(pool, properties, region, Clock.systemUTC());
    }

    @Bean
    SealerThread sealerThread(Sealer sealer) {
        return new SealerThread(sealer);
    }

    @Bean
    AnchorThread anchorThread(Sealer sealer, AnchorProperties properties, @Qualifier(LEDGER) DataSource pool) {
        var jdbc = JdbcClient.create(pool);
        var anchors = new ArrayList<Anchor>(List.of(new Witnesses(properties.places(), jdbc, Clock.systemUTC())));
        if (properties.tsaUrl() != null) {
            anchors.add(new Timestamps(properties.tsaUrl(), properties.tsaInterval(), jdbc, Clock.systemUTC()));
        }
        return new AnchorThread(sealer, anchors);
    }

    @Bean
    LedgerTables ledgerTables(JdbcClient jdbc) {
        return new LedgerTables(jdbc);
    }

    @Bean
    AnchorTable anchorTable(JdbcClient jdbc) {
        return new AnchorTable(jdbc);
    }

    @Bean
    Findings findings(JdbcClient jdbc) {
        return new Findings(jdbc);
    }

    @Bean
    LedgerEndpoint ledgerEndpoint(
            @Qualifier(LEDGER) DataSource pool, @Value("${mubiao.region}") String region, PresentAccounts accounts) {
        return new LedgerEndpoint(
                JdbcClient.create(pool),
                region,
                id -> accounts.activeIn(region)
                        .anyMatch(account -> account.id().equals(id) && account.has(Role.ADMIN)));
    }

    @Bean("sealing")
    LedgerHealth ledgerHealth(Sealer sealer, @Qualifier(PROBES) JdbcClient probes) {
        return new LedgerHealth(sealer, new LedgerTables(probes), new Findings(probes));
    }

    @Bean
    Gauge ledgerFindings(MeterRegistry meters, @Qualifier(PROBES) JdbcClient probes) {
        return Gauge.builder("mubiao.ledger.findings", new Findings(probes)::open)
                .description("what was found that evidence should not be, and nobody has acknowledged")
                .register(meters);
    }
}
