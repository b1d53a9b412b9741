/** Was anything changed? Asked offline, by somebody who trusts nobody in the house. */
@NullMarked
package io.mubiao.verifier;

import org.jspecify.annotations.NullMarked;
