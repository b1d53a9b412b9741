/** What becomes of an event that a projection cannot take in? It is kept back, with the later ones of its stream. */
@NullMarked
package io.mubiao.query.deadletter;

import org.jspecify.annotations.NullMarked;
