/** The checks: rules on what stands on a sheet, as calculations on values. Nothing here reads a clock, a file or a database. */
@NullMarked
package io.mubiao.shared.check;

import org.jspecify.annotations.NullMarked;
