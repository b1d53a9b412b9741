package io.mubiao.query.ledger;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Red while something is found that nobody has acknowledged, while nobody may seal, and when nobody seals or watches. It
 * is no part of readiness.
 */
final class LedgerHealth extends AbstractHealthIndicator {

    private final Sealer sealer;
    private final LedgerTables tables;
    private final Findings findings;

    LedgerHealth(Sealer sealer, LedgerTables tables, Findings findings) {
        this.sealer = sealer;
        this.tables = tables;
        this.findings = findings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var part = sealer.state().part();
        var open = findings.open();
        var isBehind = part != LedgerState.Part.VERIFIES && tables.isBehind();
        var isBlind = tables.isBlind();
        var isWell = part != LedgerState.Part.BROKEN && open == 0 && !isBehind && !isBlind;
        (isWell ? health.up() : health.down())
                .withDetail("part", part)
                .withDetail("behind", isBehind)
                .withDetail("blind", isBlind)
                .withDetail("findings", open);
    }
}
