/** Are the read models up to date and whole? Lag, health, metrics, and comparison with the events. */
@NullMarked
package io.mubiao.query.monitoring;

import org.jspecify.annotations.NullMarked;
