/** How do events say where requests came from, so that this can be forgotten without changing an event? */
@NullMarked
package io.mubiao.shared.platform.privacy;

import org.jspecify.annotations.NullMarked;
