package io.mubiao.app.maintenance;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.query.ledger.LedgerConfiguration;
import io.mubiao.query.projection.ReadModelConfiguration;
import io.mubiao.shared.platform.DatabaseConfiguration;
import org.springframework.context.annotation.Import;

/** Where the modules name their schemas. Started lazily: of all their beans only those are made. */
@Import({
    DatabaseConfiguration.class,
    IdentityConfiguration.class,
    LedgerConfiguration.class,
    ReadModelConfiguration.class
})
class MaintenanceConfiguration {}
