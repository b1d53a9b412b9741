/** How do the bytes of a format become a grid? A class per format; no other package knows the libraries for them. */
@NullMarked
package io.mubiao.command.intake.source;

import org.jspecify.annotations.NullMarked;
