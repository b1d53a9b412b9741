/** How commands reach their aggregate from the edge of every module, and what a process may remember meanwhile. */
@NullMarked
package io.mubiao.shared.platform.command;

import org.jspecify.annotations.NullMarked;
