/** The life of a target sheet: what may be commanded, who may, and which events follow. */
@NullMarked
package io.mubiao.command.sheet;

import org.jspecify.annotations.NullMarked;
