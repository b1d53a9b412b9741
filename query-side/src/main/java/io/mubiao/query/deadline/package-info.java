/** By when is a stage to be done, and what is late? */
@NullMarked
package io.mubiao.query.deadline;

import org.jspecify.annotations.NullMarked;
