/** Everything in one process: embedded PostgreSQL, identity, command side, query side. */
@NullMarked
package io.mubiao.app;

import org.jspecify.annotations.NullMarked;
