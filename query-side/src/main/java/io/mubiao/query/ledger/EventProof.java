package io.mubiao.query.ledger;

import java.util.List;

/**
 * That an event is in the tree of a checkpoint. Hashes are in base64.
 *
 * @param checkpoint the whole note
 */
record EventProof(long index, long size, String leaf, List<String> path, String checkpoint) {}
