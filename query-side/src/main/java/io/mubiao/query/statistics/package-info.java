/** How far is everybody, how long does it take, and what waits too long? */
@NullMarked
package io.mubiao.query.statistics;

import org.jspecify.annotations.NullMarked;
