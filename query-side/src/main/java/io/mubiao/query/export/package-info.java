/** How does a list leave the program as a table? */
@NullMarked
package io.mubiao.query.export;

import org.jspecify.annotations.NullMarked;
