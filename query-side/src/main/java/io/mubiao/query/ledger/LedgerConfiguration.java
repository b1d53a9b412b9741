package io.mubiao.query.ledger;

import io.mubiao.shared.platform.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema of the ledger, and nothing that starts: maintenance asks for it, too. */
@Configuration
public class LedgerConfiguration {

    /** Behind the event store, whose table and sequence its role reads. */
    @Bean
    SchemaMigration ledgerMigration() {
        return new SchemaMigration(1, "ledger", "db/ledger");
    }
}
