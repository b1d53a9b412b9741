/** How do projections follow the event store? Position, batches, the tables they write, and who takes which. */
@NullMarked
package io.mubiao.query.projection;

import org.jspecify.annotations.NullMarked;
