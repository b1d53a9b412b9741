/** Checks a bag of evidence, from its bytes to its streams. */
@NullMarked
package io.mubiao.verifier.bag;

import org.jspecify.annotations.NullMarked;
