/** Who is who, and which sheets wait for nobody? */
@NullMarked
package io.mubiao.query.directory;

import org.jspecify.annotations.NullMarked;
