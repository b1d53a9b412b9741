/** Serves the web page. */
@NullMarked
package io.mubiao.app.page;

import org.jspecify.annotations.NullMarked;
