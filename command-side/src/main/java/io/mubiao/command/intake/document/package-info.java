/** Where does each sheet of a document begin and end, and what was read of it? */
@NullMarked
package io.mubiao.command.intake.document;

import org.jspecify.annotations.NullMarked;
