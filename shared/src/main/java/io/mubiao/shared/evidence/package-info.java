/** What becomes of findings about the evidence? */
@NullMarked
package io.mubiao.shared.evidence;

import org.jspecify.annotations.NullMarked;
