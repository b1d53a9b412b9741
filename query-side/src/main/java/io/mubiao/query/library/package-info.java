/** Which indicators are there to take over, how often are they used, and where do they come from? */
@NullMarked
package io.mubiao.query.library;

import org.jspecify.annotations.NullMarked;
