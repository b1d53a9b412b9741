/** Who am I, as my token says? */
@NullMarked
package io.mubiao.query.me;

import org.jspecify.annotations.NullMarked;
