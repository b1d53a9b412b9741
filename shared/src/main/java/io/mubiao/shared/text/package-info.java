/** What a text that comes in must be: printable, filled in, a whole number, a decimal. One notion of each for all fields. */
@NullMarked
package io.mubiao.shared.text;

import org.jspecify.annotations.NullMarked;
