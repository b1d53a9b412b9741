/**
 * Is the store still what it was? Events are sealed in the order of the store, checkpoints are signed and kept outside
 * the database, and proofs are handed out (decision 35).
 */
@NullMarked
package io.mubiao.query.ledger;

import org.jspecify.annotations.NullMarked;
