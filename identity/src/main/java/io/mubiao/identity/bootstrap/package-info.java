/** The first start: an administrator, or the people and units of the demo. */
@NullMarked
package io.mubiao.identity.bootstrap;

import org.jspecify.annotations.NullMarked;
