/** What is found, how it is said, and what it means for the whole. */
@NullMarked
package io.mubiao.verifier.finding;

import org.jspecify.annotations.NullMarked;
