/** What was said about a sheet beside its decisions, and may one remind of it now? */
@NullMarked
package io.mubiao.query.talk;

import org.jspecify.annotations.NullMarked;
