/** What does a printed text mean, whatever the form that prints it: a label, a heading, a category, a unit of money? */
@NullMarked
package io.mubiao.command.intake.words;

import org.jspecify.annotations.NullMarked;
