/** Holds a content against the rules and stores nothing. */
@NullMarked
package io.mubiao.command.check;

import org.jspecify.annotations.NullMarked;
