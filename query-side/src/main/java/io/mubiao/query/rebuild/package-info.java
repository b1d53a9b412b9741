/** How are the read models made anew while the old ones answer? */
@NullMarked
package io.mubiao.query.rebuild;

import org.jspecify.annotations.NullMarked;
