/** Answers: what happened that concerns me? */
@NullMarked
package io.mubiao.query.inbox;

import org.jspecify.annotations.NullMarked;
