/**
 * What do the tables say of each sheet? The one fold of the query side: an event is taken in once, and every table that
 * needs the sheet's state is written from it. Lists, statistics, findings and publications only read them.
 */
@NullMarked
package io.mubiao.query.sheettable;

import org.jspecify.annotations.NullMarked;
