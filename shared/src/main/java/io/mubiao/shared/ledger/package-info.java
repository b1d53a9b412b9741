/**
 * The evidence that stored events were not changed: entries, hash trees, signed checkpoints and proofs in the formats of
 * C2SP (signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-proof) over the hashing of RFC 6962. Plain
 * Java, so that a program that trusts nothing of this house can be built of it.
 */
@NullMarked
package io.mubiao.shared.ledger;

import org.jspecify.annotations.NullMarked;
