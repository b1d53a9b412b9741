/** How projections follow the event store: position, batches, shares of several processes, dead letters, health, reconciliation. */
@NullMarked
package io.mubiao.query.following;

import org.jspecify.annotations.NullMarked;
