/** Refusals: one exception type, one enum of codes, and the fields they point at. */
@NullMarked
package io.mubiao.shared.problem;

import org.jspecify.annotations.NullMarked;
