/** Who acts: accounts, units and roles, and their events. */
@NullMarked
package io.mubiao.shared.org;

import org.jspecify.annotations.NullMarked;
