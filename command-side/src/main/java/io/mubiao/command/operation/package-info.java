/** How does an administrator ask the running system for something, so that it is on record? */
@NullMarked
package io.mubiao.command.operation;

import org.jspecify.annotations.NullMarked;
