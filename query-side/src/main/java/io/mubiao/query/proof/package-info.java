/** What does the ledger prove of a decision? Asked by papers and archives, answered where events are sealed. */
@NullMarked
package io.mubiao.query.proof;

import org.jspecify.annotations.NullMarked;
