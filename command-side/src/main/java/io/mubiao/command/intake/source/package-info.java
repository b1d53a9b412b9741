/** One class per format turns the bytes of a document into grids; the only package that knows the libraries for them. */
@NullMarked
package io.mubiao.command.intake.source;

import org.jspecify.annotations.NullMarked;
