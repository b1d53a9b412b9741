/** What happened, read from the event store itself: the answer that no lag can falsify. */
@NullMarked
package io.mubiao.query.replay;

import org.jspecify.annotations.NullMarked;
