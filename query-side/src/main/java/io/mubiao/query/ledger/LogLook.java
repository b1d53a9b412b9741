package io.mubiao.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One look at the log itself: whether the newest checkpoint follows from the tiles (W5), and who lets which key sign. */
final class LogLook implements Runnable {

    private final LedgerTables tables;
    private final @Nullable Sealing sealing;
    private final ProcedureWatch procedures;

    /** @param sealing and keys null where nothing is signed */
    LogLook(JdbcClient jdbc, @Nullable Sealing sealing, @Nullable LedgerKeys keys) {
        this.tables = new LedgerTables(jdbc);
        this.sealing = sealing;
        this.procedures = new ProcedureWatch(jdbc, keys);
    }

    /** @throws EvidenceBroken if nothing more may be signed */
    @Override
    public void run() {
        procedures.look();
        if (sealing == null) {
            tables.last().ifPresent(kept -> Sealing.mustLeadTo(tables, kept.checkpoint()));
        } else {
            sealing.look();
        }
    }
}
