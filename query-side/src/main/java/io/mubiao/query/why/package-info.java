/** Whose turn is it with a sheet, and why may I not act? */
@NullMarked
package io.mubiao.query.why;

import org.jspecify.annotations.NullMarked;
