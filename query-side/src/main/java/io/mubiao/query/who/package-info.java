/** Who is who, whose turn is it with a sheet, and why may I not act? */
@NullMarked
package io.mubiao.query.who;

import org.jspecify.annotations.NullMarked;
