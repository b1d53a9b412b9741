package io.mubiao.app;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.query.ledger.LedgerConfiguration;
import io.mubiao.query.projection.ReadModelConfiguration;
import io.mubiao.shared.platform.DatabaseConfiguration;
import io.mubiao.shared.platform.DatabaseProperties;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.platform.SchemaMigration;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The schemas of all modules, without a program. */
final class Schemas {

    private Schemas() {}

    static void migrate(Postgres postgres) {
        var properties = new DatabaseProperties(postgres.url(), "postgres", null, "mubiao_app", null, null, 1);
        try (var context = new SpringApplicationBuilder(
                        DatabaseConfiguration.class,
                        IdentityConfiguration.class,
                        LedgerConfiguration.class,
                        ReadModelConfiguration.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run()) {
            var migrations =
                    context.getBeanProvider(SchemaMigration.class).stream().toList();
            new Databases(properties).migrate(migrations, migration -> MigrationVersion.LATEST);
        }
    }
}
