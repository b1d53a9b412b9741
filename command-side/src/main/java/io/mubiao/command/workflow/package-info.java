/** The way in which a region reviews: which stages there are, who decides there, and from what amount on. */
@NullMarked
package io.mubiao.command.workflow;

import org.jspecify.annotations.NullMarked;
