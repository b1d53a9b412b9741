package io.mubiao.query.ledger;

import java.util.List;

/** The keys of the log, the oldest first. */
record LedgerKeyList(List<LedgerKey> keys) {}
