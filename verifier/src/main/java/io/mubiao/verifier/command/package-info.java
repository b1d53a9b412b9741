/** What can be asked at the command line. */
@NullMarked
package io.mubiao.verifier.command;

import org.jspecify.annotations.NullMarked;
