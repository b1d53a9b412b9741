/** Which events are there, exactly as they are stored? */
@NullMarked
package io.mubiao.query.audit;

import org.jspecify.annotations.NullMarked;
