/** Which sheets wait for me, which did I deal with, and which are there? */
@NullMarked
package io.mubiao.query.queue;

import org.jspecify.annotations.NullMarked;
