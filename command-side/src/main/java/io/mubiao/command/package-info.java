/** Start of the command-side process. */
@NullMarked
package io.mubiao.command;

import org.jspecify.annotations.NullMarked;
