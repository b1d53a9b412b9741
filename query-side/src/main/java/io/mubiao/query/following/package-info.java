/** How projections follow the event store: position, batches, dead letters, health, reconciliation. */
@NullMarked
package io.mubiao.query.following;

import org.jspecify.annotations.NullMarked;
