/** What does a form say above its indicators: whose project, how much money, which goals? */
@NullMarked
package io.mubiao.command.intake.head;

import org.jspecify.annotations.NullMarked;
