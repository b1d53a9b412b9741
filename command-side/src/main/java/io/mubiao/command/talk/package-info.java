/** What is said about sheets beside their decisions, in a stream of its own: nobody's decision is outrun by it. */
@NullMarked
package io.mubiao.command.talk;

import org.jspecify.annotations.NullMarked;
