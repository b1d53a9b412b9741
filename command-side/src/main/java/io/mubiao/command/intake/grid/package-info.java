/** What every format becomes before it is read: rows of cells that know where they stand. */
@NullMarked
package io.mubiao.command.intake.grid;

import org.jspecify.annotations.NullMarked;
