/** What was in force on a day, for how much, and what moved between two days? */
@NullMarked
package io.mubiao.query.register;

import org.jspecify.annotations.NullMarked;
