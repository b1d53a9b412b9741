/** Which indicators does a table hold, and in which of its columns does each of their parts stand? */
@NullMarked
package io.mubiao.command.intake.table;

import org.jspecify.annotations.NullMarked;
