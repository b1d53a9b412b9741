/** Which way do sheets go, since when, and who decided so? */
@NullMarked
package io.mubiao.query.chains;

import org.jspecify.annotations.NullMarked;
