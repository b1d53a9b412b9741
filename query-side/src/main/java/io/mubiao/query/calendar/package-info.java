/** Which days of a year are worked on, who adjusted that, and by when is something due? */
@NullMarked
package io.mubiao.query.calendar;

import org.jspecify.annotations.NullMarked;
