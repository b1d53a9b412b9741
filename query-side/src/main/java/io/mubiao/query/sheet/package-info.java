/** Which sheets are there, for me to work on or to look at, and what is one of them now? */
@NullMarked
package io.mubiao.query.sheet;

import org.jspecify.annotations.NullMarked;
