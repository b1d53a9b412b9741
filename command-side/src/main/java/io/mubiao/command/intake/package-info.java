/** What sheet contents does a document hold? Calculation only: nothing is stored and nothing of a document disappears. */
@NullMarked
package io.mubiao.command.intake;

import org.jspecify.annotations.NullMarked;
