/** Who came, and who looked at what? */
@NullMarked
package io.mubiao.query.access;

import org.jspecify.annotations.NullMarked;
