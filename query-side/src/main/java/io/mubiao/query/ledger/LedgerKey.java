package io.mubiao.query.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A key of the log, as it is handed over. Whoever checks should know it from elsewhere.
 *
 * @param vkey name, id and public key
 * @param fromSize it signs checkpoints that are larger
 * @param toSize the last that it signs; null: it still signs
 */
record LedgerKey(String vkey, long fromSize, @Nullable Long toSize) {}
