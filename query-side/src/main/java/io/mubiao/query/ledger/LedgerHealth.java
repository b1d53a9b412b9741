package io.mubiao.query.ledger;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Red when evidence is not what it should be, or nobody seals. It is no part of readiness. */
final class LedgerHealth extends AbstractHealthIndicator {

    private final Sealer sealer;
    private final LedgerTables tables;

    LedgerHealth(Sealer sealer, LedgerTables tables) {
        this.sealer = sealer;
        this.tables = tables;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = sealer.state();
        var findings = tables.findings();
        var isBehind = tables.isBehind();
        (state.found().isEmpty() && findings == 0 && !isBehind ? health.up() : health.down())
                .withDetail("part", state.part())
                .withDetail("behind", isBehind)
                .withDetail("findings", findings);
    }
}
