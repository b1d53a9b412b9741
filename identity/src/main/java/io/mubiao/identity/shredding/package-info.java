/** How is it forgotten where requests came from, so that this is on record? */
@NullMarked
package io.mubiao.identity.shredding;

import org.jspecify.annotations.NullMarked;
