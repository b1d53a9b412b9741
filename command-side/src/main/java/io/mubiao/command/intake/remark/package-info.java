/** What is told beside the content: what to look at, and which texts were not understood? */
@NullMarked
package io.mubiao.command.intake.remark;

import org.jspecify.annotations.NullMarked;
