/** The target sheet: its content, its events, and the state that the events add up to. */
@NullMarked
package io.mubiao.shared.sheet;

import org.jspecify.annotations.NullMarked;
