/** Start of the identity process. */
@NullMarked
package io.mubiao.identity;

import org.jspecify.annotations.NullMarked;
