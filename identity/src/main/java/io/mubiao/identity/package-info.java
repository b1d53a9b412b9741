/** Start of the identity process, and what all of identity stands on. */
@NullMarked
package io.mubiao.identity;

import org.jspecify.annotations.NullMarked;
