/** What happened to a sheet, who did it, when and why? */
@NullMarked
package io.mubiao.query.history;

import org.jspecify.annotations.NullMarked;
