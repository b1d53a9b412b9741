package io.mubiao.query.ledger;

import java.util.List;

/** That the tree of the first size is the beginning of that of the second: hashes in base64. */
record Consistency(long first, long second, List<String> path) {}
