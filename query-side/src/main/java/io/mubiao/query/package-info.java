/** Start of the query-side process. */
@NullMarked
package io.mubiao.query;

import org.jspecify.annotations.NullMarked;
