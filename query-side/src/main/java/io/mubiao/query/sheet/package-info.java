/** What is a sheet now, and what was it then? */
@NullMarked
package io.mubiao.query.sheet;

import org.jspecify.annotations.NullMarked;
