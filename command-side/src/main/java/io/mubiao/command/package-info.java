/** Start of the command-side process, and what the edges of all its features have in common. */
@NullMarked
package io.mubiao.command;

import org.jspecify.annotations.NullMarked;
