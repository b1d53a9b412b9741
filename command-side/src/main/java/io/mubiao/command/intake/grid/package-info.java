/** What does every format become before it is read? Rows of cells that know where they stand. */
@NullMarked
package io.mubiao.command.intake.grid;

import org.jspecify.annotations.NullMarked;
